import { create } from 'zustand'
import {
  ALL_SILENCES,
  type ChosenSilence,
  type SilenceChoice,
  toggleSilence,
} from '#shared/editing/choose-silences.ts'
import type { TimeRange } from '#shared/time/range.ts'

export interface SilenceSettings {
  /** In seconds. */
  readonly longerThan: number
  /** dBFS. */
  readonly belowDb: number
  readonly act: 'shorten' | 'remove'
  /** What stays of each when they are shortened, in seconds. */
  readonly leave: number
}

export interface FoundSilence extends ChosenSilence {
  /** What of it would be taken out. */
  readonly cut: TimeRange
}

/** What is being prepared: the form finds it, the timeline shows it. */
export interface SilenceTool {
  readonly isOpen: boolean
  readonly settings: SilenceSettings
  readonly choice: SilenceChoice
  readonly found: readonly FoundSilence[]
}

export const useSilenceTool = create<SilenceTool>()(() => ({
  isOpen: false,
  settings: { longerThan: 1.2, belowDb: -40, act: 'shorten', leave: 0.3 },
  choice: ALL_SILENCES,
  found: [],
}))

export function openSilences(): void {
  useSilenceTool.setState({ isOpen: true })
}

/** The settings stay for the next time; what was left alone was so in this one. */
export function closeSilences(): void {
  useSilenceTool.setState({ isOpen: false, choice: ALL_SILENCES, found: [] })
}

export function setSilences(changed: Partial<SilenceSettings>): void {
  useSilenceTool.setState(({ settings }) => ({ settings: { ...settings, ...changed } }))
}

/** Leaves a pause alone, or chooses it again. */
export function toggle(silence: FoundSilence): void {
  useSilenceTool.setState(({ choice }) => ({ choice: toggleSilence(choice, silence) }))
}

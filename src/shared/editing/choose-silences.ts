import { type TimeRange, firstAfter } from '../time/range.ts'
import { type Ticks, ticks } from '../time/ticks.ts'

/**
 * Which silences are meant: all or none, but for those around some moments (edited time). A moment within it
 * stands for a silence, because its borders move with the threshold; new ones follow the rest.
 */
export interface SilenceChoice {
  readonly rest: 'chosen' | 'spared'
  readonly exceptions: readonly Ticks[]
}

export interface ChosenSilence extends TimeRange {
  readonly isChosen: boolean
}

export const ALL_SILENCES: SilenceChoice = { rest: 'chosen', exceptions: [] }
export const NO_SILENCES: SilenceChoice = { rest: 'spared', exceptions: [] }

/** Each silence (they are in order) with whether it is meant. */
export function chooseSilences(
  silences: readonly TimeRange[],
  { rest, exceptions }: SilenceChoice,
): ChosenSilence[] {
  const others = new Set(exceptions.map((moment) => silenceAt(silences, moment)))
  return silences.map((silence) => ({
    ...silence,
    isChosen: others.has(silence) === (rest === 'spared'),
  }))
}

/** Spares a silence that was chosen, chooses one that was spared. */
export function toggleSilence(choice: SilenceChoice, silence: TimeRange): SilenceChoice {
  const without = choice.exceptions.filter((moment) => !isWithin(silence, moment))
  const middle = ticks(Math.floor((silence.start + silence.end) / 2))
  const isException = without.length < choice.exceptions.length
  return { ...choice, exceptions: isException ? without : [...without, middle] }
}

/** The silence at a moment; they are in order. */
export function silenceAt<Silence extends TimeRange>(
  silences: readonly Silence[],
  time: Ticks,
): Silence | undefined {
  const found = silences[firstAfter(silences, time)]
  return found && isWithin(found, time) ? found : undefined
}

function isWithin({ start, end }: TimeRange, moment: Ticks): boolean {
  return moment >= start && moment < end
}

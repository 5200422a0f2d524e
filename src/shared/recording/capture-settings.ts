import { z } from 'zod'
import { type CaptureSource, CaptureSource as Source, isSound } from './source.ts'

/** A source as a person set it up for a show. */
export const ChosenSource = Source.omit({ isDefault: true }).extend({
  /** The person's own name for it: "Narator". Empty where the system's will do. */
  label: z.string().max(60),
  /** Added to what the device gives, dB. */
  gainDb: z.number().min(-20).max(30),
})
export type ChosenSource = z.infer<typeof ChosenSource>

/** What a show is recorded with. */
export const CaptureSettings = z.object({
  sources: z.array(ChosenSource).max(16),
  /** One-button mode: everything else is put away so that nothing can be set wrong. */
  isFixed: z.boolean(),
  /** Finished takes are copied here as well, such as to a memory stick. */
  copyTo: z.string().optional(),
})
export type CaptureSettings = z.infer<typeof CaptureSettings>

export const NO_CAPTURE: CaptureSettings = { sources: [], isFixed: false }

export function chosen(source: CaptureSource): ChosenSource {
  const { id, kind, driver, device, name } = source
  return { id, kind, driver, device, name, label: '', gainDb: 0 }
}

/** How a source is called on screen. */
export function sourceName({ label, name }: Pick<ChosenSource, 'label' | 'name'>): string {
  return label.trim() || name
}

/**
 * What a new show starts with: the system's own microphone, nothing that shows the person or the screen
 * before they said so.
 */
export function firstChoice(sources: readonly CaptureSource[]): ChosenSource[] {
  const microphones = sources.filter(({ kind }) => kind === 'microphone')
  const first = microphones.find(({ isDefault }) => isDefault) ?? microphones[0]
  return first ? [chosen(first)] : []
}

/** Adds a source, or takes it away; there is one camera and one screen at the most. */
export function toggleSource(
  sources: readonly ChosenSource[],
  source: CaptureSource,
): ChosenSource[] {
  if (sources.some(({ id }) => id === source.id)) {
    return sources.filter(({ id }) => id !== source.id)
  }
  const others = isSound(source.kind) ? sources : sources.filter(({ kind }) => kind !== source.kind)
  return [...others, chosen(source)]
}

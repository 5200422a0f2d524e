import { z } from 'zod'
import { Ticks } from '../time/ticks.ts'

/** What a person marked while recording: a chapter, the next page of a story, a sentence to say again. */
export const MarkerKind = z.enum(['chapter', 'page', 'retry'])
export type MarkerKind = z.infer<typeof MarkerKind>

/** `at` is counted from the start of the take, without its pauses. */
export const Marker = z.object({
  id: z.string(),
  kind: MarkerKind,
  number: z.number().int(),
  at: Ticks,
  /** The page of the story that was turned to. */
  pageId: z.string().optional(),
})
export type Marker = z.infer<typeof Marker>

/** A page of the story, and its number as a person counts. */
export const MarkedPage = z.object({ id: z.string(), number: z.number().int().positive() })
export type MarkedPage = z.infer<typeof MarkedPage>

/** The marker of a page that is turned to. */
export function pageMarker(page: MarkedPage, at: { id: string; at: Ticks }): Marker {
  return { ...at, kind: 'page', number: page.number, pageId: page.id }
}

/** The next marker of a kind. Pages and chapters begin at 2: the first is there when recording begins. */
export function nextMarker(
  markers: readonly Marker[],
  kind: MarkerKind,
  at: { id: string; at: Ticks },
): Marker {
  const before = markers.filter((marker) => marker.kind === kind).length
  return { ...at, kind, number: before + (kind === 'retry' ? 1 : 2) }
}

import type { Clip, Picture } from '../editing/timeline.ts'
import type { Page } from '../pages/page.ts'
import type { Asset } from '../episodes/asset.ts'
import { type Ticks, ZERO, earlier, fromMilliseconds, later } from '../time/ticks.ts'
import type { Marker } from './marker.ts'
import { type SourceKind, isSound } from './source.ts'

/** A finished file of a stretch. */
export interface RecordedFile {
  readonly asset: Asset
  readonly kind: SourceKind
  readonly sourceId: string
  /** When its first sample or frame was captured, milliseconds UTC. */
  readonly startedAtMs: number
}

export interface RecordedStretch {
  readonly goMs: number
  readonly endMs: number
  readonly files: readonly RecordedFile[]
}

/** How much later than a picture source a sound source arrives, in milliseconds (found by the sync check). */
export type DelayOf = (soundId: string, pictureId: string) => number

export interface LaidOutStretch {
  /** In the order of the tracks; the main one carries the others as companions. */
  readonly assets: readonly Asset[]
  readonly clip: Clip
}

/** What is looked at goes before what is heard: the picture leads, and sounds are tied to it. */
const LEADING: readonly SourceKind[] = ['screen', 'camera', 'microphone', 'systemSound']

/**
 * Ties the files of a stretch together by the clock they share, and tells which part of them was meant:
 * pictures begin a little before the person's "go". Undefined when nothing was recorded.
 */
export function layOut(stretch: RecordedStretch, delayOf: DelayOf): LaidOutStretch | undefined {
  const [main] = stretch.files.toSorted((a, b) => LEADING.indexOf(a.kind) - LEADING.indexOf(b.kind))
  if (!main) {
    return undefined
  }
  const start = later(ZERO, fromMilliseconds(stretch.goMs - main.startedAtMs))
  const end = earlier(main.asset.duration, fromMilliseconds(stretch.endMs - main.startedAtMs))
  if (start >= end) {
    return undefined
  }
  const companions = stretch.files
    .filter((file) => file !== main)
    .map((file) => ({ assetId: file.asset.id, offset: offsetOf(file, main, delayOf) }))
  const leader: Asset = {
    ...main.asset,
    companions,
    // What is tied together plays from a copy that has it all.
    playable: main.asset.playable && companions.length === 0,
  }
  const { id } = main.asset
  return {
    assets: stretch.files.map(({ asset }) => (asset === main.asset ? leader : asset)),
    clip: { id: `clip-${id}`, assetId: id, start, end },
  }
}

function offsetOf(file: RecordedFile, main: RecordedFile, delayOf: DelayOf): Ticks {
  const delayMs =
    isSound(file.kind) && !isSound(main.kind) ? delayOf(file.sourceId, main.sourceId) : 0
  return fromMilliseconds(main.startedAtMs - file.startedAtMs + delayMs)
}

export interface ChapterWords {
  readonly title: (marker: Pick<Marker, 'kind' | 'number'>) => string
}

/** Pages and chapters that were marked, as chapters; with any, the first begins with the take. */
export function chaptersOf(
  markers: readonly Marker[],
  takeId: string,
  { title }: ChapterWords,
): { id: string; at: Ticks; title: string }[] {
  const set = markers.filter(({ kind }) => kind !== 'retry')
  const [first] = set
  if (!first) {
    return []
  }
  const opening = first.at === 0 ? [] : [{ kind: first.kind, number: 1, at: ZERO }]
  return [...opening, ...set].map((marker, index) => ({
    id: `${takeId}-${index}`,
    at: marker.at,
    title: title(marker),
  }))
}

/** The pages that were turned to, as pictures; those that are no longer there are left out. */
export function pagesOf(
  markers: readonly Marker[],
  takeId: string,
  pages: readonly Page[],
): Picture[] {
  return markers.flatMap(({ pageId, at }, index) => {
    const page = pages.find(({ id }) => id === pageId)
    return page ? [{ id: `${takeId}-page-${index}`, assetId: page.assetId, pageId, at }] : []
  })
}

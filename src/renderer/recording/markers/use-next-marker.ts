import type { MarkerKind } from '#shared/recording/marker.ts'
import { ZERO } from '#shared/time/ticks.ts'
import { nextMarker } from '#shared/recording/marker.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useOpenPage } from '../pages/reader.ts'
import { useRecorder } from '../recorder-store.ts'

/** What the marker key sets: pages in a story, chapters elsewhere. */
export function useMarkerKind(): Exclude<MarkerKind, 'retry'> {
  const format = useOpenEpisode((state) => state.document?.episode.format)
  return format === 'story' ? 'page' : 'chapter'
}

/** The kind and number of the marker that would be set now. */
export function useNextMarker(): {
  readonly kind: Exclude<MarkerKind, 'retry'>
  readonly number: number
} {
  const kind = useMarkerKind()
  const number = useRecorder(
    ({ state }) =>
      nextMarker(state && 'markers' in state ? state.markers : [], kind, { id: '', at: ZERO })
        .number,
  )
  const { index, count } = useOpenPage()
  return { kind, number: count > 0 ? Math.min(count, index + 2) : number }
}

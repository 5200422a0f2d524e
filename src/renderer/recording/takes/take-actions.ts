import { placeClips } from '#shared/editing/place-clips.ts'
import { removeAssets } from '#shared/editing/remove-assets.ts'
import { type Take, assetIdsOf } from '#shared/recording/take.ts'
import { showToast } from '../../design/toasts.tsx'
import { words } from '../../i18n/words.ts'
import {
  change,
  changesSaved,
  openEpisode,
  useOpenEpisode,
} from '../../open-episode/open-episode.ts'
import { client, queryClient, studio } from '../../studio.ts'
import { refreshTakes } from '../recorder-store.ts'
import { takeClips } from './take-placement.ts'

/** Puts a take at the end of the timeline. */
export function placeOnTimeline(take: Take): void {
  const assets = useOpenEpisode.getState().document?.assets ?? []
  change('useTake', (timeline) =>
    placeClips(
      timeline,
      takeClips(
        take,
        { assets, timeline },
        {
          newId: () => crypto.randomUUID(),
          title: ({ kind, number }) => words.t(`recording.marker.${kind}`, { number }),
        },
      ),
    ),
  )
}

/** Takes it off the timeline; the take stays in the list. */
export function takeOffTimeline(take: Take): void {
  change('takeOff', (timeline) => removeAssets(timeline, assetIdsOf(take)))
}

/** To the bin, and off the timeline; what this did can be undone for a while. */
export async function discardTake(take: Take, name: string): Promise<void> {
  const before = presentTimeline()
  takeOffTimeline(take)
  const after = presentTimeline()
  await changesSaved()
  await client.recording.discardTake({ takeId: take.id })
  await refreshTakes()
  showToast(words.t('recording.takes.discarded', { name }), () => {
    restoreTake(take)
      .then(() => {
        // Back where it was, unless the timeline has been edited since.
        if (presentTimeline() === after && before !== after) {
          change('useTake', () => before)
        }
      })
      .catch((error: unknown) => console.error(error))
  })
}

/** Out of the bin again; the timeline stays as it is. */
export async function restoreTake(take: Take): Promise<void> {
  await client.recording.restoreTake({ takeId: take.id })
  await refreshTakes()
  // What the engine itself put back is known before anything is decided about the timeline.
  const { episodeId } = take
  const document = await queryClient.fetchQuery(
    studio.episodes.open.queryOptions({ input: { episodeId } }),
  )
  if (useOpenEpisode.getState().document?.episode.id === episodeId) {
    openEpisode(document)
  }
}

export async function renameTake(take: Take, name: string): Promise<void> {
  await client.recording.renameTake({ takeId: take.id, name })
  await queryClient.invalidateQueries({ queryKey: studio.recording.takes.key() })
}

function presentTimeline() {
  return useOpenEpisode.getState().history.present.timeline
}

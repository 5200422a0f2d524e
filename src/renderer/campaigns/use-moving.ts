import { useTranslation } from 'react-i18next'
import type { MovedEpisode, PlannedEpisode } from '#shared/campaigns/contract.ts'
import type { Day } from '#shared/campaigns/day.ts'
import { showToast } from '../design/toasts.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { client } from '../studio.ts'
import { shownOn } from './shown-on.ts'
import { useChange } from './use-change.ts'
import { useDays } from './use-days.ts'

/** Moves episodes to other days, says what became of their moments of publishing, and takes it back. */
export function useMoving() {
  const { t } = useTranslation()
  const say = useDays()
  const format = useFormat()
  const { mutate, error } = useChange(client.campaigns.moveEpisode)
  const tell = (episode: PlannedEpisode, to: Day, { schedule, publishAt }: MovedEpisode) => {
    const at = publishAt === undefined ? undefined : Date.parse(publishAt)
    const told = t(`campaigns.calendar.movedWith.${schedule}`, {
      ...{ title: episode.title, day: say(to) },
      at: at === undefined ? '' : `${format.day(at)}, ${format.clock(at)}`,
    })
    const { episodeId } = episode
    showToast(told, () => mutate({ episodeId, to: shownOn(episode) ?? to }))
  }
  const move = (episode: PlannedEpisode, to: Day) =>
    mutate({ episodeId: episode.episodeId, to }, { onSuccess: (moved) => tell(episode, to, moved) })
  return { move, error }
}

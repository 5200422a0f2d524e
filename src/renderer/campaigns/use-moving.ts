import { useTranslation } from 'react-i18next'
import type { MovedEpisode, PlannedEpisode } from '#shared/campaigns/contract.ts'
import type { Day } from '#shared/campaigns/day.ts'
import { showToast } from '../design/toasts.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { client } from '../studio.ts'
import { shownOn } from '#shared/campaigns/shown-on.ts'
import { useChange } from './use-change.ts'
import { useDays } from './use-days.ts'

/** Moves episodes to other days, says what became of their moments of publishing, and takes it back. */
export function useMoving() {
  const { t } = useTranslation()
  const say = useDays()
  const format = useFormat()
  const { mutate, error } = useChange(client.campaigns.moveEpisode)
  const takingBack = useChange(takeBack)
  const tell = (episode: PlannedEpisode, to: Day, { schedule, publishAt }: MovedEpisode) => {
    const at = publishAt === undefined ? undefined : Date.parse(publishAt)
    const told = t(`campaigns.calendar.movedWith.${schedule}`, {
      ...{ title: episode.title, day: say(to) },
      at: at === undefined ? '' : `${format.day(at)}, ${format.clock(at)}`,
    })
    showToast(told, () => takingBack.mutate(episode))
  }
  const move = (episode: PlannedEpisode, to: Day) =>
    mutate({ episodeId: episode.episodeId, to }, { onSuccess: (moved) => tell(episode, to, moved) })
  return { move, error: error ?? takingBack.error }
}

/** To the day and the moment it had: what was planned for no day is so again. */
async function takeBack(episode: PlannedEpisode): Promise<void> {
  const { episodeId, plannedOn } = episode
  const day = shownOn(episode, Date.now())
  if (day !== undefined) {
    await client.campaigns.moveEpisode({ episodeId, to: day })
  }
  if (day !== plannedOn) {
    await client.campaigns.planEpisode({ episodeId, plannedOn })
  }
}

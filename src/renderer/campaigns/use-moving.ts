import { useTranslation } from 'react-i18next'
import type { MovedEpisode, PlannedEpisode } from '#shared/campaigns/contract.ts'
import type { Day } from '#shared/campaigns/day.ts'
import { showToast } from '../design/toasts.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { client } from '../studio.ts'
import { shownOn } from './shown-on.ts'
import { useChange } from './use-change.ts'
import { useDays } from './use-days.ts'

interface Move {
  readonly episode: PlannedEpisode
  readonly to: Day
}

/** Moves episodes to other days, says what became of their moments of publishing, and takes it back. */
export function useMoving() {
  const { t } = useTranslation()
  const say = useDays()
  const format = useFormat()
  const tell = ({ schedule, publishAt }: MovedEpisode, { episode, to }: Move) => {
    const at = publishAt === undefined ? undefined : Date.parse(publishAt)
    const told = t(`campaigns.calendar.movedWith.${schedule}`, {
      ...{ title: episode.title, day: say(to) },
      at: at === undefined ? '' : `${format.day(at)}, ${format.clock(at)}`,
    })
    const from = shownOn(episode) ?? to
    showToast(told, () => moving.mutate({ episode, to: from }))
  }
  const moving = useChange(async (move: Move) => {
    const { episodeId } = move.episode
    const moved = await client.campaigns.moveEpisode({ episodeId, to: move.to })
    tell(moved, move)
    return moved
  })
  return {
    move: (episode: PlannedEpisode, to: Day) => moving.mutate({ episode, to }),
    error: moving.error,
  }
}

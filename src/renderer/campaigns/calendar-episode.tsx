import { IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedEpisode } from '#shared/campaigns/contract.ts'
import { type Day, addDays } from '#shared/campaigns/day.ts'
import { useFormat } from '../i18n/use-format.ts'
import classes from './campaign-calendar.module.css'
import { isOut, stageOf } from '#shared/campaigns/shown-on.ts'
import { useDays } from './use-days.ts'

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

const ICONS = {
  published: IconCircleCheck,
  scheduled: IconClock,
  planned: IconCircleDashed,
} as const

/** The episode that was moved by key keeps the focus on its new day. */
let movedByKey: string | undefined

export interface CalendarEpisodeProps {
  readonly episode: PlannedEpisode
  readonly day: Day
  readonly onMove: (to: Day) => void
  readonly onOpen: () => void
}

/** An episode on its day; a planned one is dragged, or moved with the arrow keys. */
export function CalendarEpisode({ episode, day, onMove, onOpen }: CalendarEpisodeProps) {
  const { t } = useTranslation()
  const say = useDays()
  const format = useFormat()
  const button = useRef<HTMLButtonElement>(null)
  const { episodeId, title, campaign, publishAt } = episode
  const isPublished = isOut(episode, Date.now())
  const at = isPublished || publishAt === undefined ? undefined : Date.parse(publishAt)
  const time = at === undefined ? '' : format.clock(at)
  const Icon = ICONS[stageOf(episode, Date.now())]
  useEffect(() => {
    if (movedByKey === episodeId) {
      movedByKey = undefined
      button.current?.focus()
    }
  }, [episodeId])
  const moveByKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step !== undefined && !isPublished) {
      event.preventDefault()
      event.stopPropagation()
      movedByKey = episodeId
      onMove(addDays(day, step))
    }
  }
  return (
    <button
      ref={button}
      type="button"
      className={classes.episode}
      data-published={isPublished || undefined}
      draggable={!isPublished}
      aria-label={t(`campaigns.calendar.${nameOf(episode)}`, {
        ...{ title, campaign, day: say(day), time },
      })}
      onDragStart={(event) => event.dataTransfer.setData('text/episode', episodeId)}
      onKeyDown={moveByKey}
      onClick={onOpen}
    >
      <Icon size={16} aria-hidden />
      <span>{[time, title].join(' ').trim()}</span>
    </button>
  )
}

function nameOf(episode: PlannedEpisode) {
  const stage = stageOf(episode, Date.now())
  if (stage === 'published') {
    return 'publishedEpisode'
  }
  if (episode.publishAt === undefined) {
    return 'episode'
  }
  return stage === 'scheduled' ? 'scheduledEpisode' : 'meantEpisode'
}

import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isOut } from '#shared/campaigns/shown-on.ts'
import type { EpisodeSummary } from '#shared/episodes/contract.ts'
import type { EpisodeStep } from '#shared/episodes/steps.ts'
import { EpisodePicture } from '../design/episode-picture.tsx'
import { Spine } from '../design/spine.tsx'
import { StepDashes } from '../design/step-dashes.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { JobRow } from '../jobs/job-row.tsx'
import { useEpisodeJobs } from '../jobs/jobs.ts'
import { EpisodeMenu } from './episode-menu.tsx'
import classes from './episode-table.module.css'
import { nextAct, stepOf } from './progress-in-words.ts'

export interface EpisodeRowProps {
  readonly summary: EpisodeSummary
  /** In the whole list, the head counted. */
  readonly position: number
  readonly onOpen: (episodeId: string, step: EpisodeStep) => void
}

export function EpisodeRow({ summary, position, onOpen }: EpisodeRowProps) {
  const format = useFormat()
  const { episode, show, steps, durationMs, thumbnailUrl } = summary
  const open = () => onOpen(episode.id, stepOf(nextAct(summary)))
  return (
    <>
      <tr className={classes.row} aria-rowindex={position}>
        <th scope="row" className={classes.name}>
          <span className={classes.picture}>
            <EpisodePicture url={thumbnailUrl} format={episode.format} spine={show.spine} />
          </span>
          <span className={classes.words}>
            <button type="button" className={classes.title} onClick={open}>
              {episode.title}
            </button>
            <span className={classes.show}>
              <Spine colour={show.spine} />
              {show.name}
            </span>
          </span>
        </th>
        <td className={classes.steps}>
          <StepDashes steps={steps} />
        </td>
        <td className={classes.state}>
          <StateInWords summary={summary} />
        </td>
        <td className={classes.length}>{durationMs > 0 ? format.length(durationMs) : '–'}</td>
        <td className={classes.changed}>{format.moment(episode.updatedAtMs)}</td>
        <td className={classes.more}>
          <EpisodeMenu summary={summary} onOpen={open} />
        </td>
      </tr>
      <JobsOfEpisode episodeId={episode.id} />
    </>
  )
}

function StateInWords({ summary }: { readonly summary: EpisodeSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const act = nextAct(summary)
  const { publishedAtMs, publishAt } = summary
  if (publishedAtMs !== undefined) {
    const at =
      publishAt === undefined ? publishedAtMs : Math.max(publishedAtMs, Date.parse(publishAt))
    const isOutNow = isOut(summary, Date.now())
    const Sign = isOutNow ? IconCircleCheck : IconClock
    const words = isOutNow ? 'published' : 'scheduled'
    return (
      <span className={classes.sentence} data-tone="done">
        <Sign size={18} aria-hidden />
        {t(`episodes.state.${words}`, { day: format.day(at), time: format.clock(at) })}
      </span>
    )
  }
  const needsCare = act === 'fixCaptions'
  const Icon = needsCare ? IconAlertTriangle : IconClock
  return (
    <span className={classes.sentence} data-tone={needsCare ? 'care' : 'plain'}>
      <Icon size={18} aria-hidden />
      {t(`episodes.state.${act === 'published' ? 'publish' : act}`)}
    </span>
  )
}

function JobsOfEpisode({ episodeId }: { readonly episodeId: string }) {
  const jobs = useEpisodeJobs(episodeId).filter(
    ({ state }) => state === 'running' || state === 'failed',
  )
  if (jobs.length === 0) {
    return null
  }
  return (
    <tr className={classes.jobs}>
      <td colSpan={6}>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </td>
    </tr>
  )
}

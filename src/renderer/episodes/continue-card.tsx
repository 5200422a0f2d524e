import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EpisodeSummary } from '#shared/episodes/contract.ts'
import { EPISODE_STEPS, type EpisodeStep, doneSteps } from '#shared/episodes/steps.ts'
import { EpisodePicture } from '../design/episode-picture.tsx'
import { Spine } from '../design/spine.tsx'
import { StepDashes } from '../design/step-dashes.tsx'
import { useFormat } from '../i18n/use-format.ts'
import classes from './continue-card.module.css'
import { nextAct, stepOf } from './progress-in-words.ts'

export interface ContinueCardProps {
  readonly summary: EpisodeSummary
  readonly onOpen: (episodeId: string, step: EpisodeStep) => void
}

/** What was worked on last, and what it needs next. */
export function ContinueCard({ summary, onOpen }: ContinueCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { episode, show, steps, durationMs, thumbnailUrl } = summary
  const act = nextAct(summary)
  return (
    <section aria-label={t('episodes.continue')} className={classes.card}>
      <div className={classes.picture}>
        <EpisodePicture
          url={thumbnailUrl}
          format={episode.format}
          spine={show.spine}
          length={durationMs > 0 ? format.length(durationMs) : undefined}
        />
      </div>
      <div className={classes.words}>
        <span className={classes.show}>
          <Spine colour={show.spine} />
          {show.name}
        </span>
        <h2 className={classes.title}>{episode.title}</h2>
        <p className={classes.need}>{t(`episodes.need.${act}`)}</p>
        <div className={classes.acts}>
          <Button onClick={() => onOpen(episode.id, stepOf(act))}>
            {t(`episodes.act.${act}`)}
          </Button>
          <span className={classes.steps}>
            <StepDashes steps={steps} />
            <span aria-hidden>
              {t('shell.steps.doneOf', { done: doneSteps(steps), count: EPISODE_STEPS.length })}
            </span>
          </span>
        </div>
      </div>
    </section>
  )
}

import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { timelineLength } from '#shared/editing/timeline.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Details } from '#shared/publishing/details.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { EpisodePicture } from '../design/episode-picture.tsx'
import classes from './watch-preview.module.css'

/** About what a phone shows of a title among search results. */
const LETTERS_IN_RESULTS = 42

export interface WatchPreviewProps {
  readonly document: EpisodeDocument
  readonly details: Details
}

/** How viewers will see it: the watch page, and a row among search results. */
export function WatchPreview({ document, details }: WatchPreviewProps) {
  const { t } = useTranslation()
  const { episode, show, timeline, thumbnailUrl } = document
  const title = details.title.trim() === '' ? t('details.preview.noTitle') : details.title
  const length = timelineLength(timeline)
  const picture = (
    <EpisodePicture
      url={thumbnailUrl}
      format={episode.format}
      spine={show.spine}
      length={length > 0 ? formatClock(length) : undefined}
    />
  )
  return (
    <div>
      <h2 className={classes.heading}>{t('details.preview.title')}</h2>
      <article className={classes.page}>
        <div className={classes.player}>
          {picture}
          <span aria-hidden className={classes.play}>
            <IconPlayerPlayFilled size={22} />
          </span>
        </div>
        <div className={classes.words}>
          <h3 className={classes.title}>{title}</h3>
          <p className={classes.show}>{show.name}</p>
          {details.description.trim() !== '' && (
            <p className={classes.description}>{details.description}</p>
          )}
          {details.madeForKids && (
            <p className={classes.comments}>{t('details.preview.commentsOff')}</p>
          )}
        </div>
      </article>
      <h2 className={classes.heading}>{t('details.preview.inResults')}</h2>
      <div className={classes.result}>
        <div className={classes.resultPicture}>{picture}</div>
        <div>
          <p className={classes.resultTitle}>{firstLetters(title)}</p>
          <p className={classes.hint}>
            {t('details.preview.lettersShown', { count: LETTERS_IN_RESULTS })}
          </p>
        </div>
      </div>
    </div>
  )
}

function firstLetters(title: string): string {
  const letters = [...title]
  return letters.length > LETTERS_IN_RESULTS
    ? `${letters.slice(0, LETTERS_IN_RESULTS).join('').trimEnd()}…`
    : title
}

import type { ReactNode } from 'react'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Details } from '#shared/publishing/details.ts'
import { EpisodePicture } from '../design/episode-picture.tsx'
import classes from './publish-step.module.css'

export interface EpisodeSummaryLineProps {
  readonly document: EpisodeDocument
  readonly details: Details
  /** What will be made of it. */
  readonly children: ReactNode
}

/** Which episode it is about. */
export function EpisodeSummaryLine({ document, details, children }: EpisodeSummaryLineProps) {
  const { episode, show, thumbnailUrl } = document
  return (
    <div className={classes.summary}>
      <div className={classes.picture}>
        <EpisodePicture url={thumbnailUrl} format={episode.format} spine={show.spine} />
      </div>
      <div>
        <p className={classes.title}>{details.title.trim() || episode.title}</p>
        <p className={classes.text}>{children}</p>
      </div>
    </div>
  )
}

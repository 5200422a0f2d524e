import { IconBook2, IconDeviceLaptop, IconMicrophone } from '@tabler/icons-react'
import type { EpisodeFormat } from '#shared/episodes/episode.ts'
import classes from './episode-picture.module.css'
import { spineColour } from './spine.tsx'

export interface EpisodePictureProps {
  /** `media:` address of the thumbnail. */
  readonly url: string | undefined
  readonly format: EpisodeFormat
  readonly spine: number
  /** Drawn in the corner, as players do. */
  readonly length?: string | undefined
}

const ICONS = { story: IconBook2, podcast: IconMicrophone, tutorial: IconDeviceLaptop } as const

/** The thumbnail of an episode, or a cover in the show's colour until it has one. Its title is said beside it. */
export function EpisodePicture({ url, format, spine, length }: EpisodePictureProps) {
  const Icon = ICONS[format]
  return (
    <span aria-hidden className={classes.picture}>
      {url === undefined ? (
        <span
          className={classes.cover}
          style={{ '--cover': spineColour(spine) } as Record<string, string>}
        >
          <Icon className={classes.icon} />
        </span>
      ) : (
        <img src={url} alt="" className={classes.image} draggable={false} />
      )}
      {length && <span className={classes.length}>{length}</span>}
    </span>
  )
}

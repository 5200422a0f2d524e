import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconEyeOff, IconMapPinDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { removePicture } from '#shared/editing/pictures.ts'
import type { Picture } from '#shared/editing/timeline.ts'
import { moveTurn, turnTo } from '#shared/pages/edit-pages.ts'
import { WHOLE } from '#shared/pages/page.ts'
import { type Ticks, frameLength, later, ticks, ZERO } from '#shared/time/ticks.ts'
import { formatPosition } from '#shared/time/timecode.ts'
import { change, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { PagePicture } from '../../playback/page-picture.tsx'
import { player } from '../../playback/player.ts'
import classes from './pages-tab.module.css'

export interface TurnRowProps {
  readonly pageId: string
  /** Where the page is shown; undefined where it is not. */
  readonly turn: Picture | undefined
}

/** A page and when it is turned to: go there, a frame earlier or later, to the playhead, or not at all. */
export function TurnRow({ pageId, turn }: TurnRowProps) {
  const { t } = useTranslation()
  const { pages } = useTimeline()
  const page = pages.find(({ id }) => id === pageId)
  if (!page) {
    return null
  }
  const number = pages.indexOf(page) + 1
  return (
    <>
      <span className={classes.picture}>
        <PagePicture page={{ ...page, from: WHOLE, to: WHOLE }} progress={0} />
      </span>
      <span className={classes.words}>
        <strong>{t('pages.page', { number })}</strong>
        {turn ? (
          <Button
            variant="subtle"
            size="compact-sm"
            ff="monospace"
            aria-label={t('editing.panel.seekTo', { time: formatPosition(turn.at) })}
            onClick={() => player.seek(turn.at)}
          >
            {formatPosition(turn.at)}
          </Button>
        ) : (
          <span className={classes.unshown}>{t('editing.pages.notShown')}</span>
        )}
      </span>
      <span className={classes.acts}>
        {turn && (
          <>
            <Act label={t('editing.pages.earlier', { number })} onClick={() => nudge(turn, -1)}>
              <IconChevronLeft size={16} />
            </Act>
            <Act label={t('editing.pages.later', { number })} onClick={() => nudge(turn, 1)}>
              <IconChevronRight size={16} />
            </Act>
          </>
        )}
        <Act label={t('editing.pages.here', { number })} onClick={() => here(pageId, turn)}>
          <IconMapPinDown size={16} />
        </Act>
        {turn && (
          <Act
            label={t('editing.pages.hide', { number })}
            onClick={() => change('turnPage', (timeline) => removePicture(timeline, turn.id))}
          >
            <IconEyeOff size={16} />
          </Act>
        )}
      </span>
    </>
  )
}

interface ActProps {
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
}

function Act({ label, onClick, children }: ActProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

function nudge({ id, at }: Picture, frames: 1 | -1): void {
  change('turnPage', (timeline) => {
    const to = ticks(Math.round(at + frames * frameLength(timeline.frameRate)))
    return moveTurn(timeline, id, later(ZERO, to))
  })
}

function here(pageId: string, turn: Picture | undefined): void {
  const at: Ticks = useOpenEpisode.getState().playhead
  change('turnPage', (timeline) =>
    turn ? moveTurn(timeline, turn.id, at) : turnTo(timeline, { pageId, at }),
  )
}

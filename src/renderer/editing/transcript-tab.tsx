import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cue } from '#shared/captions/cue.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { cueAt, useEditedCues } from '../open-episode/use-edited.ts'
import { usePlayer } from '../playback/player-state.ts'
import { player } from '../playback/player.ts'
import classes from './side-panel.module.css'

/** The captions as lines to read; pressing one plays from there. */
export function TranscriptTab() {
  const { t } = useTranslation()
  const cues = useEditedCues()
  const currentId = useOpenEpisode((state) => cueAt(cues, state.playhead)?.id)
  if (cues.length === 0) {
    return <p className={classes.empty}>{t('editing.panel.noCaptions')}</p>
  }
  return (
    <ol className={classes.lines}>
      {cues.map((cue) => (
        <Line key={cue.id} cue={cue} isCurrent={cue.id === currentId} />
      ))}
    </ol>
  )
}

interface LineProps {
  readonly cue: Cue
  readonly isCurrent: boolean
}

const Line = memo(function Line({ cue, isCurrent }: LineProps) {
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent && usePlayer.getState().isPlaying) {
      line.current?.scrollIntoView({ block: 'center', behavior: 'instant' })
    }
  }, [isCurrent])
  return (
    <li>
      <button
        ref={line}
        type="button"
        className={classes.line}
        data-current={isCurrent || undefined}
        aria-current={isCurrent || undefined}
        onClick={() => player.seek(cue.start)}
      >
        <time>{formatClock(cue.start)}</time>
        <span>{cue.text.replaceAll('\n', ' ')}</span>
      </button>
    </li>
  )
})

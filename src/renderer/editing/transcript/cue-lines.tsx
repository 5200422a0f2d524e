import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cue } from '#shared/captions/cue.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { cueAt, useEditedCues } from '../../open-episode/use-edited.ts'
import { usePlayer } from '../../playback/player-state.ts'
import { player } from '../../playback/player.ts'
import classes from '../side-panel.module.css'

/** Lines are drawn in groups of so many: only the group with the caption being heard is drawn again. */
const GROUP = 50
const NONE: readonly Cue[] = []

/** Captions whose single words nobody has heard, as lines to read; pressing one plays from there. */
export function CueLines() {
  const { t } = useTranslation()
  const newest = useEditedCues()
  // Thousands of lines take a moment: the timeline, which is being worked on, comes first.
  const cues = useDeferredValue(newest, NONE)
  const groups = useMemo(() => groupsOf(cues), [cues])
  const currentId = useOpenEpisode((state) => cueAt(cues, state.playhead)?.id)
  if (newest.length === 0) {
    return <p className={classes.empty}>{t('editing.panel.noCaptions')}</p>
  }
  return (
    <ol className={classes.lines}>
      {groups.map((group) => (
        <Lines
          key={group[0]?.id}
          cues={group}
          currentId={group.find(({ id }) => id === currentId)?.id}
        />
      ))}
    </ol>
  )
}

function groupsOf(cues: readonly Cue[]): readonly Cue[][] {
  return Array.from({ length: Math.ceil(cues.length / GROUP) }, (_, index) =>
    cues.slice(index * GROUP, (index + 1) * GROUP),
  )
}

interface LinesProps {
  readonly cues: readonly Cue[]
  readonly currentId: string | undefined
}

const Lines = memo(function Lines({ cues, currentId }: LinesProps) {
  return cues.map((cue) => (
    <Line key={cue.id} start={cue.start} text={cue.text} isCurrent={cue.id === currentId} />
  ))
})

interface LineProps {
  readonly start: Ticks
  readonly text: string
  readonly isCurrent: boolean
}

const Line = memo(function Line({ start, text, isCurrent }: LineProps) {
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent && usePlayer.getState().isPlaying) {
      line.current?.scrollIntoView({ block: 'center', behavior: 'instant' })
    }
  }, [isCurrent])
  return (
    <li className={classes.entry}>
      <button
        ref={line}
        type="button"
        className={classes.line}
        data-current={isCurrent || undefined}
        aria-current={isCurrent || undefined}
        onClick={() => player.seek(start)}
      >
        <time>{formatClock(start)}</time>
        <span>{text.replaceAll('\n', ' ')}</span>
      </button>
    </li>
  )
})

import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cue } from '#shared/captions/cue.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { runCommand } from '../../actions/registry.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { cueAt, useEditedCues } from '../../open-episode/use-edited.ts'
import { usePlayer } from '../../playback/player-state.ts'
import { player } from '../../playback/player.ts'
import classes from '../side-panel.module.css'

/** What a line is high before it is measured, and how many beyond the edges are drawn for Tab to walk to. */
const LINE_PX = 38
const BEYOND = 8

/** Captions whose single words nobody has heard, as lines to read; pressing one plays from there. */
export function CueLines() {
  const { t } = useTranslation()
  const cues = useEditedCues()
  if (cues.length === 0) {
    return (
      <div className={classes.empty}>
        <p>{t('editing.panel.noCaptions')}</p>
        <Button size="compact-md" mt="sm" onClick={() => runCommand('goCaptions')}>
          {t('editing.panel.makeCaptions')}
        </Button>
      </div>
    )
  }
  return <Lines cues={cues} />
}

/** Thousands of lines, of which only those in sight are drawn. */
function Lines({ cues }: { readonly cues: readonly Cue[] }) {
  const list = useRef<HTMLOListElement>(null)
  const current = useOpenEpisode((state) => {
    const heard = cueAt(cues, state.playhead)
    return heard ? cues.indexOf(heard) : -1
  })
  // oxlint-disable-next-line react/incompatible-library -- nothing of this window is memoised by a compiler
  const virtualizer = useVirtualizer({
    count: cues.length,
    getScrollElement: () => list.current?.closest<HTMLElement>('[role=tabpanel]') ?? null,
    estimateSize: () => LINE_PX,
    overscan: BEYOND,
  })
  useEffect(() => {
    if (current >= 0 && usePlayer.getState().isPlaying) {
      virtualizer.scrollToIndex(current, { align: 'center' })
    }
  }, [current, virtualizer])
  const rows = virtualizer.getVirtualItems()
  const [first, last] = [rows[0], rows.at(-1)]
  const above = first?.start ?? 0
  const below = virtualizer.getTotalSize() - (last?.end ?? 0)
  return (
    <ol ref={list} className={classes.lines} style={{ marginBlock: `${above}px ${below}px` }}>
      {rows.map(({ index }) => {
        const cue = cues[index]
        return (
          cue && (
            <li key={cue.id} ref={virtualizer.measureElement} data-index={index}>
              <Line start={cue.start} text={cue.text} isCurrent={index === current} />
            </li>
          )
        )
      })}
    </ol>
  )
}

interface LineProps {
  readonly start: Ticks
  readonly text: string
  readonly isCurrent: boolean
}

const Line = memo(function Line({ start, text, isCurrent }: LineProps) {
  return (
    <button
      type="button"
      className={classes.line}
      data-current={isCurrent || undefined}
      aria-current={isCurrent || undefined}
      onClick={() => player.seek(start)}
    >
      <time>{formatClock(start)}</time>
      <span>{text.replaceAll('\n', ' ')}</span>
    </button>
  )
})

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadingProfile } from '#shared/captions/reading-problems.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { cueAt, useEditedCues, useLength } from '../open-episode/use-edited.ts'
import { usePlayer } from '../playback/player-state.ts'
import { CueLine } from './cue-line.tsx'
import type { CueRow } from './cue-rows.ts'
import classes from './cue-list.module.css'

const LINE_PIXELS = 22
const PADDING_PIXELS = 17
const LINE_LETTERS = 46
/** Rows drawn beyond both edges, so that scrolling and Tab find them ready. */
const OVERSCAN = 6

export interface CueListProps {
  readonly rows: readonly CueRow[]
  readonly profile: ReadingProfile
  readonly isForChildren: boolean
  readonly chosenId: string | undefined
  readonly onChoose: (id: string) => void
  readonly onSnap: (row: CueRow) => void
}

/** Thousands of captions, of which only those in sight are drawn. */
export function CueList({
  rows,
  profile,
  isForChildren,
  chosenId,
  onChoose,
  onSnap,
}: CueListProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ top: 0, height: 600 })
  const length = useLength()
  const tops = useMemo(() => rowTops(rows), [rows])
  const currentId = useCurrentId()
  useEffect(() => (scroller.current ? watch(scroller.current, setSeen) : undefined), [])
  useFollow(scroller, rows, tops, { chosenId, currentId })
  const first = Math.max(0, rowAt(tops, seen.top) - OVERSCAN)
  const last = Math.min(rows.length, rowAt(tops, seen.top + seen.height) + OVERSCAN + 1)
  return (
    <div ref={scroller} className={classes.scroller}>
      <div
        role="list"
        aria-label={t('captions.list')}
        style={{ paddingTop: tops[first], minHeight: tops[rows.length] }}
      >
        {rows.slice(first, last).map((row) => (
          <CueLine
            key={row.cue.id}
            row={row}
            profile={profile}
            isForChildren={isForChildren}
            length={length}
            isCurrent={row.cue.id === currentId}
            isChosen={row.cue.id === chosenId}
            onChoose={onChoose}
            onSnap={onSnap}
          />
        ))}
      </div>
    </div>
  )
}

function useCurrentId(): string | undefined {
  const cues = useEditedCues()
  return useOpenEpisode((state) => cueAt(cues, state.playhead)?.id)
}

/** Scrolls to the row chosen elsewhere, and to what is heard while it plays. */
function useFollow(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly CueRow[],
  tops: readonly number[],
  {
    chosenId,
    currentId,
  }: { readonly chosenId: string | undefined; readonly currentId: string | undefined },
): void {
  const show = (id: string | undefined) => {
    const index = rows.findIndex((row) => row.cue.id === id)
    const element = scroller.current
    if (index === -1 || !element) {
      return
    }
    const top = tops[index] ?? 0
    const isSeen = top >= element.scrollTop && top <= element.scrollTop + element.clientHeight - 160
    if (!isSeen) {
      element.scrollTop = top - element.clientHeight / 3
    }
  }
  useLayoutEffect(() => {
    if (!scroller.current?.contains(document.activeElement)) {
      show(chosenId)
    }
    // Only a new choice scrolls, not a change of what is chosen.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [chosenId])
  useLayoutEffect(() => {
    if (usePlayer.getState().isPlaying) {
      show(currentId)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [currentId])
}

/** About where each row begins, and where the last ends: what is in sight lies as it is. */
function rowTops(rows: readonly CueRow[]): number[] {
  const tops = [0]
  for (const { cue } of rows) {
    const written = cue.text.split('\n')
    const lines = Math.max(
      2,
      sum(written.map((line) => Math.ceil(line.length / LINE_LETTERS) || 1)),
    )
    tops.push((tops.at(-1) ?? 0) + lines * LINE_PIXELS + PADDING_PIXELS)
  }
  return tops
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function rowAt(tops: readonly number[], y: number): number {
  const index = tops.findIndex((top) => top > y)
  return index === -1 ? tops.length - 1 : Math.max(0, index - 1)
}

function watch(
  element: HTMLElement,
  setSeen: (seen: { top: number; height: number }) => void,
): () => void {
  const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight })
  const observer = new ResizeObserver(look)
  observer.observe(element)
  element.addEventListener('scroll', look)
  return () => {
    observer.disconnect()
    element.removeEventListener('scroll', look)
  }
}

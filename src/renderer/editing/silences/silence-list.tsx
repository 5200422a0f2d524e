import { ActionIcon, Checkbox } from '@mantine/core'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ALL_SILENCES, NO_SILENCES } from '#shared/editing/choose-silences.ts'
import { rangeLength } from '#shared/time/range.ts'
import { formatPosition } from '#shared/time/timecode.ts'
import { toSeconds } from '#shared/time/ticks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { playAround } from './play-around.ts'
import { type FoundSilence, toggle, useSilenceTool } from './silence-tool.ts'
import classes from './silence-list.module.css'

const ROW_PIXELS = 34
const ROWS_IN_SIGHT = 7
/** Rows drawn beyond both edges, so that scrolling finds them ready. */
const OVERSCAN = 4

export interface SilenceListProps {
  readonly found: readonly FoundSilence[]
}

/**
 * Every pause that was found, to be chosen and heard; only the rows in sight are drawn. One stop for the Tab
 * key, however many there are: arrows go from row to row.
 */
export function SilenceList({ found }: SilenceListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [wanted, setCurrent] = useState(0)
  const current = Math.max(0, Math.min(wanted, found.length - 1))
  const first = Math.max(0, Math.floor(top / ROW_PIXELS) - OVERSCAN)
  const last = first + ROWS_IN_SIGHT + 2 * OVERSCAN
  const move = (event: KeyboardEvent) => {
    const target = targetRow(event.key, current, found.length)
    if (target === undefined) {
      return
    }
    event.preventDefault()
    const next = Math.max(0, Math.min(target, found.length - 1))
    setCurrent(next)
    bringInSight(list.current, next)
    const part = event.target instanceof HTMLInputElement ? 'input' : 'button'
    // The row is drawn first.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-row="${next}"] ${part}`)?.focus(),
    )
  }
  return (
    <div className={classes.column}>
      <All found={found} />
      <div
        ref={list}
        role="list"
        aria-label={t('editing.silence.list')}
        data-scrolls
        className={classes.list}
        style={{ height: ROW_PIXELS * ROWS_IN_SIGHT }}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div style={{ height: found.length * ROW_PIXELS, paddingTop: first * ROW_PIXELS }}>
          {found.slice(first, last).map((silence, offset) => (
            <Row
              key={first + offset}
              silence={silence}
              place={{ index: first + offset, count: found.length }}
              isCurrent={first + offset === current}
              onKeyDown={move}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

function All({ found }: SilenceListProps) {
  const { t } = useTranslation()
  const chosen = found.filter(({ isChosen }) => isChosen).length
  return (
    <Checkbox
      size="sm"
      label={t('editing.silence.all')}
      disabled={found.length === 0}
      checked={chosen > 0 && chosen === found.length}
      indeterminate={chosen > 0 && chosen < found.length}
      onChange={() =>
        useSilenceTool.setState({ choice: chosen < found.length ? ALL_SILENCES : NO_SILENCES })
      }
    />
  )
}

interface RowProps {
  readonly silence: FoundSilence
  readonly place: { readonly index: number; readonly count: number }
  readonly isCurrent: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function Row({ silence, place, isCurrent, onKeyDown }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const time = formatPosition(silence.start)
  const length = t('editing.silence.seconds', {
    value: format.number(toSeconds(rangeLength(silence)), 1),
  })
  const tabIndex = isCurrent ? 0 : -1
  return (
    <div
      role="listitem"
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      data-row={place.index}
      className={classes.row}
      style={{ height: ROW_PIXELS }}
    >
      <Checkbox
        size="sm"
        tabIndex={tabIndex}
        onKeyDown={onKeyDown}
        aria-label={t('editing.silence.pause', { time, length })}
        label={
          <>
            <span className={classes.time}>{time}</span> {length}
          </>
        }
        checked={silence.isChosen}
        onChange={() => toggle(silence)}
      />
      <ActionIcon
        size={28}
        tabIndex={tabIndex}
        onKeyDown={onKeyDown}
        aria-label={t('editing.silence.playAround', { time })}
        onClick={() => playAround(silence)}
      >
        <IconPlayerPlayFilled size={14} />
      </ActionIcon>
    </div>
  )
}

function targetRow(key: string, current: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + ROWS_IN_SIGHT,
    PageUp: current - ROWS_IN_SIGHT,
    Home: 0,
    End: count - 1,
  }
  return targets[key]
}

function bringInSight(list: HTMLElement | null, index: number): void {
  if (list) {
    const top = index * ROW_PIXELS
    const lowest = top - list.clientHeight + ROW_PIXELS
    list.scrollTop = Math.max(lowest, Math.min(top, list.scrollTop))
  }
}

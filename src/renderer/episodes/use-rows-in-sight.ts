import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { SHEET } from '../design/page.tsx'

/** What a row is high before it is measured; rows with jobs are higher. */
const ROW_PX = 67
/** Rows beyond the edge that are drawn too, so that the focus can walk there. */
const BEYOND = 8

/** Draws only the rows of a long list that are in sight of its sheet, and asks for more near its end. */
export function useRowsInSight(count: number, onEndNear: () => void) {
  const list = useRef<HTMLTableElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  const sheet = () => list.current?.closest<HTMLElement>(SHEET) ?? null
  // oxlint-disable-next-line react/incompatible-library -- nothing of this window is memoised by a compiler
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: sheet,
    estimateSize: () => ROW_PX,
    overscan: BEYOND,
    scrollMargin,
  })
  // What stands above the list comes and goes; the rows beyond the edge make up for it until then.
  useLayoutEffect(() => {
    const scrolled = sheet()
    if (list.current && scrolled) {
      const { top } = list.current.getBoundingClientRect()
      setScrollMargin(top - scrolled.getBoundingClientRect().top + scrolled.scrollTop)
    }
  }, [count])
  const rows = virtualizer.getVirtualItems()
  const [first, last] = [rows[0], rows.at(-1)]
  const isEndNear = last !== undefined && last.index >= count - BEYOND
  useEffect(() => {
    if (isEndNear) {
      onEndNear()
    }
  }, [isEndNear, count, onEndNear])
  return {
    list,
    rows: rows.map(({ index }) => index),
    measure: virtualizer.measureElement,
    above: first === undefined ? 0 : first.start - scrollMargin,
    below: last === undefined ? 0 : virtualizer.getTotalSize() - (last.end - scrollMargin),
  }
}

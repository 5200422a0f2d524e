import { useReducedMotion } from '@mantine/hooks'
import { type RefObject, useEffect } from 'react'
import { pixelsPerSecond, wholeLines } from './prompter-speed.ts'
import { run, usePrompter } from './prompter-store.ts'

/** A window that slept must not make the text leap. */
const LONGEST_FRAME_MS = 250

/** Moves the script at the chosen speed while it runs; stops at its end. */
export function useScrolling(
  view: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  words: number,
): void {
  const isRunning = usePrompter((state) => state.isRunning)
  const isStill = useReducedMotion()
  useEffect(() => {
    const { current: scroller } = view
    if (!isRunning || !scroller) {
      return undefined
    }
    let position = scroller.scrollTop
    let before = performance.now()
    let frame = requestAnimationFrame(function move(now) {
      const height = text.current?.offsetHeight ?? 0
      const { wordsPerMinute } = usePrompter.getState()
      const elapsedMs = Math.min(LONGEST_FRAME_MS, now - before)
      before = now
      position += (pixelsPerSecond({ words, height, wordsPerMinute }) * elapsedMs) / 1000
      scroller.scrollTop = isStill ? wholeLines(position, lineHeightOf(scroller)) : position
      if (position >= height) {
        run(false)
        return
      }
      frame = requestAnimationFrame(move)
    })
    return () => cancelAnimationFrame(frame)
  }, [isRunning, isStill, words, view, text])
}

function lineHeightOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight) || 1
}

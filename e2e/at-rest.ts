import type { Page } from '@playwright/test'

/** Long enough for what a page asked its program to come back. */
const QUIET_MS = 200
/** What never rests, a level meter, is taken as it is. */
const LONGEST_MS = 1000

/** Waits until the page has stopped changing: nothing was drawn anew for a while, and movements have ended. */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(
    ([quietMs, longestMs]) =>
      new Promise<void>((resolve) => {
        const isMoving = () =>
          document
            .getAnimations()
            .some(
              ({ playState, effect }) =>
                playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
            )
        const begunAt = performance.now()
        let changedAt = begunAt
        const changes = new MutationObserver(() => (changedAt = performance.now()))
        changes.observe(document, { subtree: true, childList: true, attributes: true })
        const look = setInterval(() => {
          const now = performance.now()
          const rests = now - changedAt > quietMs && !isMoving()
          if (rests || now - begunAt > longestMs) {
            clearInterval(look)
            changes.disconnect()
            resolve()
          }
        }, 50)
      }),
    [QUIET_MS, LONGEST_MS] as const,
  )
}

import type { Page } from '@playwright/test'

/**
 * Lets go of files over the middle of the window, as the desktop does: a hand hovers for a moment, and only
 * what the page has accepted by then can be dropped.
 */
export async function dropFiles(page: Page, files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
    await page.waitForTimeout(50)
  }
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type BrowserWindow, screen } from 'electron'
import { z } from 'zod'

const WindowState = z.object({
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number().min(700),
  height: z.number().min(500),
  isMaximized: z.boolean(),
})
type WindowState = z.infer<typeof WindowState>

const FIRST: WindowState = { width: 1440, height: 900, isMaximized: false }

/** Where the window was last time; in the middle when that screen is gone. */
export function readWindowState(file: string): WindowState {
  try {
    const state = WindowState.parse(JSON.parse(readFileSync(file, 'utf8')))
    return isOnScreen(state) ? state : { ...FIRST, isMaximized: state.isMaximized }
  } catch {
    return FIRST // the first start, or a file that was damaged: nothing is lost with it
  }
}

function isOnScreen({ x = 0, y = 0, width, height }: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y)
    return across > 200 && down > 100
  })
}

/** Remembers place and size when the window closes. */
export function rememberWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    mkdirSync(dirname(file), { recursive: true })
    const state = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    writeFileSync(file, JSON.stringify(state))
  })
}

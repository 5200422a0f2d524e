import { powerMonitor, powerSaveBlocker } from 'electron'
import type { Studio } from '../studio.ts'

/** The computer stays awake while something is sent; its screen may sleep. */
export function stayAwakeWhileSending(): (isSending: boolean) => void {
  let blocker: number | undefined
  return (isSending) => {
    if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker)
      blocker = undefined
    }
    if (isSending) {
      blocker = powerSaveBlocker.start('prevent-app-suspension')
    }
  }
}

/** Uploads go on by themselves, and from what YouTube has after the computer slept. */
export function runUploads(studio: Studio): void {
  studio.uploads.start()
  powerMonitor.on('resume', () => studio.uploads.reconnect())
}

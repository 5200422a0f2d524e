import { RPCHandler } from '@orpc/server/message-port'
import { type BrowserWindow, MessageChannelMain } from 'electron'
import type { DoorContext } from '../door.ts'

/**
 * Gives our own page, and nobody else's, a port to the router: a fresh one each time the page is loaded.
 * The port of the page before is closed.
 */
export function handOverPort(
  window: BrowserWindow,
  handler: RPCHandler<DoorContext>,
  context: DoorContext,
): void {
  let close = () => {}
  const handOver = () => {
    close()
    const { port1, port2 } = new MessageChannelMain()
    close = () => port1.close()
    handler.upgrade(port1, { context })
    port1.start()
    window.webContents.mainFrame.postMessage('studio-port', null, [port2])
  }
  window.webContents.on('did-finish-load', handOver)
  if (!window.webContents.isLoading()) {
    handOver()
  }
  window.on('closed', () => close())
}

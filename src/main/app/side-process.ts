import { utilityProcess } from 'electron'
import type { StartSideProcess } from '../ffmpeg/side-process.ts'

/** As Electron does it, also where its program may not be run as Node. */
export const forkUtility: StartSideProcess = (file) => {
  const child = utilityProcess.fork(file, [], { stdio: 'ignore' })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    send: (message) => child.postMessage(message),
    onMessage: (take) => void child.on('message', take),
    onExit: (take) => void child.on('exit', take),
    kill: () => void child.kill(),
  }
}

import { fork } from 'node:child_process'

/** A process beside the studio: when it dies, the studio lives. */
export interface SideProcess {
  send(message: unknown): void
  onMessage(take: (message: unknown) => void): void
  /** Also when it could not be started. */
  onExit(take: () => void): void
  kill(): void
}

/** Starts one of the studio's own files as a process. */
export type StartSideProcess = (file: string) => SideProcess

/** As Node does it; the window's program has a way of its own. What it prints goes nowhere. */
export const forkNode: StartSideProcess = (file) => {
  const child = fork(file, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    send: (message) => void child.send(message as object, () => undefined),
    onMessage: (take) => void child.on('message', take),
    onExit: (take) => {
      child.on('exit', take)
      child.on('error', take)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

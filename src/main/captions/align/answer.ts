import { parentPort } from 'node:worker_threads'
import type { ThreadMessage } from './messages.ts'

/** In a thread: answers every request, one after the other, in the order they came. */
export function answerRequests<Request>(
  work: (request: Request, onProgress: (fraction: number) => void) => unknown,
): void {
  const port = parentPort
  const tell = (message: ThreadMessage) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    port?.postMessage(message)
  }
  let last: Promise<void> = Promise.resolve()
  port?.on('message', (request: Request) => {
    last = last.then(async () => {
      try {
        tell({ answer: await work(request, (progress) => tell({ progress })) })
      } catch (error) {
        tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      }
    })
  })
}

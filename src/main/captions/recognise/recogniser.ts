import type { StartSideProcess, SideProcess } from '../../ffmpeg/side-process.ts'
import { pieceFile } from '../piece-file.ts'
import type { Answers, RecogniserAnswer, RecogniserRequest } from './messages.ts'

type Kind = RecogniserRequest['kind']

interface Waiting {
  readonly resolve: (answer: Answers[Kind]) => void
  readonly reject: (error: Error) => void
}

/** The process that recognises ended by itself: native code crashed, or memory ran out. */
export class RecogniserEndedError extends Error {
  override readonly name = 'RecogniserEndedError'
}

/** Whisper in a process of its own. It answers one question after the other. */
export class Recogniser {
  readonly #process: SideProcess
  readonly #waiting: Waiting[] = []
  #hasEnded = false

  constructor(start: StartSideProcess) {
    this.#process = start(pieceFile('recogniser-process', import.meta.url))
    this.#process.onMessage((message) => this.#take(message as RecogniserAnswer))
    this.#process.onExit(() => this.#end())
  }

  ask<Request extends RecogniserRequest>(request: Request): Promise<Answers[Request['kind']]> {
    return new Promise((resolve, reject) => {
      if (this.#hasEnded) {
        reject(new RecogniserEndedError())
        return
      }
      const take = (answer: Answers[Kind]) => resolve(answer as Answers[Request['kind']])
      this.#waiting.push({ resolve: take, reject })
      this.#process.send(request)
    })
  }

  /** Ends it at once, whatever it is doing. */
  close(): void {
    this.#process.kill()
    this.#end()
  }

  #take(message: RecogniserAnswer): void {
    const asked = this.#waiting.shift()
    if ('error' in message) {
      asked?.reject(new Error(message.error))
    } else {
      asked?.resolve(message.answer)
    }
  }

  #end(): void {
    this.#hasEnded = true
    this.#waiting.splice(0).forEach(({ reject }) => reject(new RecogniserEndedError()))
  }
}

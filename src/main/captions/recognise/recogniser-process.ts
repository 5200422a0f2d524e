import { availableParallelism } from 'node:os'
import { type Context, type Voice, initWhisper, initWhisperVad } from '@fugood/whisper.node'
import type { Answers, RecogniserAnswer, RecogniserRequest, Wanted } from './messages.ts'

/** The process in which Whisper runs: should it crash, only the recognising is lost. */

/** Electron's way to the program that started it; Node has another. */
interface ParentPort {
  on(event: 'message', take: (event: { readonly data: RecogniserRequest }) => void): void
  postMessage(answer: RecogniserAnswer): void
}
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }

/** A processor is left for the studio. */
const THREADS = Math.max(1, Math.min(8, availableParallelism() - 1))
const HUNDREDTHS = 100
/** So much the voice detector is sure of at least. */
const VOICE = { threshold: 0.5, minSilenceDurationMs: 150, speechPadMs: 60, maxSpeechDurationS: 26 }

let voice: Voice | undefined
let whisper: Context | undefined

async function answerOf(request: RecogniserRequest): Promise<Answers[keyof Answers]> {
  switch (request.kind) {
    case 'open': {
      voice = await initWhisperVad({
        filePath: request.voiceModel,
        useGpu: false,
        nThreads: THREADS,
      })
      whisper = await initWhisper({ filePath: request.model, useGpu: false })
      return undefined
    }
    case 'voice': {
      const found = (await voice?.detectSpeechData(bytesOf(request.samples), VOICE)) ?? []
      return found.map(({ t0, t1 }) => ({ start: t0 / HUNDREDTHS, end: t1 / HUNDREDTHS }))
    }
    case 'words':
      return await recognise(request.samples, request.wanted)
  }
}

async function recognise(samples: Int16Array, { language, terms }: Wanted) {
  const heard = await whisper?.transcribeData(bytesOf(samples), {
    language,
    maxThreads: THREADS,
    tokenTimestamps: true,
    // Each piece of a word by itself: they are put together again by their spaces.
    maxLen: 1,
    ...(terms === '' ? {} : { prompt: terms }),
  }).promise
  const pieces = (heard?.segments ?? []).map(({ text, t0, t1 }) => ({
    text,
    start: t0 / HUNDREDTHS,
    end: t1 / HUNDREDTHS,
  }))
  return { language: heard?.language ?? language, pieces }
}

function bytesOf(samples: Int16Array): ArrayBuffer {
  return new Int16Array(samples).buffer
}

function tell(answer: RecogniserAnswer): void {
  if (parentPort) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    parentPort.postMessage(answer)
  } else {
    process.send?.(answer)
  }
}

let last: Promise<void> = Promise.resolve()

function take(request: RecogniserRequest): void {
  last = last.then(async () => {
    try {
      tell({ answer: await answerOf(request) })
    } catch (error) {
      tell({ error: error instanceof Error ? error.message : String(error) })
    }
  })
}

if (parentPort) {
  parentPort.on('message', ({ data }) => take(data))
} else {
  process.on('message', take)
  // Nobody is left to listen for.
  process.on('disconnect', () => process.exit())
}

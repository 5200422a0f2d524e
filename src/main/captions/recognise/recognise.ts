import { CancelledError, FailureError } from '#shared/failure/failure.ts'
import type { HeardPiece } from '#shared/speech/words-of-pieces.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import type { Programs } from '../../ffmpeg/programs.ts'
import type { StartSideProcess } from '../../ffmpeg/side-process.ts'
import type { SoundFile } from '../../workspace/sound-files.ts'
import { listen } from '../align/listen.ts'
import { KeptChunks } from './kept-chunks.ts'
import { type Recognised, SPEECH_RATE, type Wanted } from './messages.ts'
import { Recogniser, RecogniserEndedError } from './recogniser.ts'
import { type SpeechChunk, SpeechCutter } from './speech-chunks.ts'

/** One microphone, as long as the recording it is heard with. */
export interface Microphone {
  readonly sound: SoundFile
  readonly duration: Ticks
  /** Where its chunks are kept. */
  readonly keptIn: string
}

/** What one microphone has heard, chunk by chunk, and how loud it was. Times along the recording. */
export interface HeardSpeech {
  readonly chunks: readonly (readonly HeardPiece[])[]
  readonly levels: Uint8Array
}

export interface RecogniseOptions {
  readonly programs: Programs
  readonly startProcess: StartSideProcess
  readonly voiceModel: string
  readonly model: string
  readonly wanted: Wanted
  readonly signal: AbortSignal
  /** Samples that were listened to since it was told last. */
  readonly onListened: (samples: number) => void
}

/**
 * Recognises what is said into microphones, one after the other. Throws CancelledError, `speech.modelBroken`,
 * `speech.crashed`, or as decoding does.
 */
export async function recognise(
  microphones: readonly Microphone[],
  options: RecogniseOptions,
): Promise<HeardSpeech[]> {
  const ear = new KeptAlive(options)
  const stop = () => ear.close()
  options.signal.addEventListener('abort', stop, { once: true })
  try {
    const heard: HeardSpeech[] = []
    for (const microphone of microphones) {
      heard.push(await hear(microphone, ear, options))
    }
    return heard
  } catch (error) {
    throw options.signal.aborted ? new CancelledError() : error
  } finally {
    options.signal.removeEventListener('abort', stop)
    ear.close()
  }
}

async function hear(
  { sound, duration, keptIn }: Microphone,
  ear: KeptAlive,
  { programs, signal, wanted, onListened }: RecogniseOptions,
): Promise<HeardSpeech> {
  const kept = await KeptChunks.read(keptIn)
  const cutter = new SpeechCutter((samples) => ear.ask({ kind: 'voice', samples }))
  const chunks: HeardPiece[][] = []
  let { language } = wanted
  const recogniseAll = async (found: AsyncIterable<SpeechChunk>) => {
    for await (const chunk of found) {
      const known = kept.find(chunk)
      const { samples } = chunk
      const recognised: Recognised =
        known ?? (await ear.ask({ kind: 'words', samples, wanted: { ...wanted, language } }))
      if (!known) {
        await kept.keep(chunk, recognised)
      }
      // Found out once, it is the same for all that follows.
      language = language === 'auto' ? recognised.language : language
      chunks.push(along(recognised.pieces, chunk.at / SPEECH_RATE))
    }
  }
  for await (const piece of listen([{ sounds: [sound], duration }], { programs, signal })) {
    await recogniseAll(cutter.take(piece))
    onListened(piece.length)
  }
  await recogniseAll(cutter.finish())
  return { chunks, levels: cutter.levels }
}

function along(pieces: readonly HeardPiece[], seconds: number): HeardPiece[] {
  return pieces.map(({ text, start, end }) => ({
    text,
    start: start + seconds,
    end: end + seconds,
  }))
}

/** A recogniser that is begun anew when it dies; when it dies of the same again, it is given up. */
class KeptAlive {
  readonly #options: RecogniseOptions
  #recogniser: Promise<Recogniser> | undefined
  #isClosed = false

  constructor(options: RecogniseOptions) {
    this.#options = options
  }

  async ask<Request extends Parameters<Recogniser['ask']>[0]>(request: Request) {
    try {
      return await (await this.#opened()).ask(request)
    } catch (error) {
      if (!(error instanceof RecogniserEndedError) || this.#isClosed) {
        throw error
      }
      this.#recogniser = undefined
      return await this.#again(request)
    }
  }

  close(): void {
    this.#isClosed = true
    void this.#recogniser?.then((recogniser) => recogniser.close()).catch(() => undefined)
  }

  async #again<Request extends Parameters<Recogniser['ask']>[0]>(request: Request) {
    try {
      return await (await this.#opened()).ask(request)
    } catch (cause) {
      throw cause instanceof RecogniserEndedError && !this.#isClosed
        ? new FailureError('speech.crashed', {}, { cause })
        : cause
    }
  }

  async #opened(): Promise<Recogniser> {
    this.#recogniser ??= open(this.#options)
    const recogniser = await this.#recogniser
    // Given up while it was opening, or before.
    if (this.#isClosed) {
      recogniser.close()
      throw new RecogniserEndedError()
    }
    return recogniser
  }
}

async function open({ startProcess, voiceModel, model }: RecogniseOptions): Promise<Recogniser> {
  const recogniser = new Recogniser(startProcess)
  try {
    await recogniser.ask({ kind: 'open', voiceModel, model })
    return recogniser
  } catch (cause) {
    recogniser.close()
    throw new FailureError('speech.modelBroken', {}, { cause })
  }
}

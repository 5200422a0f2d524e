import { existsSync } from 'node:fs'
import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CancelledError } from '#shared/failure/failure.ts'
import { type Ticks, ZERO, fromSeconds } from '#shared/time/ticks.ts'
import { aFolder, programs } from '#testing/make-media.ts'
import { floatSamples } from '../../ffmpeg/float-samples.ts'
import { forkNode } from '../../ffmpeg/side-process.ts'
import { streamFfmpeg } from '../../ffmpeg/stream.ts'
import { KeptChunks } from './kept-chunks.ts'
import { SPEECH_RATE } from './messages.ts'
import { recognise } from './recognise.ts'
import { Recogniser, RecogniserEndedError } from './recogniser.ts'
import { type SpeechChunk, SpeechCutter } from './speech-chunks.ts'

const VOICE_MODEL = join(import.meta.dirname, '../../../../resources/speech/silero-vad.bin')
/** A person speaks four phrases in eleven seconds, and a model without weights: beside some checkouts. */
const MEDIA = join(import.meta.dirname, '../../../../../shared/media')
const SPEECH = join(MEDIA, 'jfk.wav')
const EMPTY_MODEL = join(MEDIA, 'whisper-for-tests-tiny.bin')
const DURATION: Ticks = fromSeconds(11)

async function opened(): Promise<Recogniser> {
  const recogniser = new Recogniser(forkNode)
  onTestFinished(() => recogniser.close())
  await recogniser.ask({ kind: 'open', voiceModel: VOICE_MODEL, model: EMPTY_MODEL })
  return recogniser
}

/** The same speech over and over, with silences between. */
async function* spoken(times: number): AsyncGenerator<Float32Array> {
  const output = ['-map', '0:a:0', '-ar', `${SPEECH_RATE}`, '-ac', '1', '-f', 'f32le']
  for (let time = 0; time < times; time++) {
    const bytes = streamFfmpeg(
      { inputs: [{ file: SPEECH }], output },
      { programs, subject: SPEECH },
    )
    yield* floatSamples(bytes, 1)
  }
}

function request(keptIn: string, change: object = {}) {
  const options = {
    ...{ programs, startProcess: forkNode, voiceModel: VOICE_MODEL, model: EMPTY_MODEL },
    wanted: { language: 'en', terms: '' },
    signal: new AbortController().signal,
    onListened: () => undefined,
    ...change,
  }
  return recognise([{ sound: { file: SPEECH, offset: ZERO }, duration: DURATION, keptIn }], options)
}

/** Cancelled when all is decoded and nothing was asked yet: decoding no longer notices. */
function begunToCancel() {
  const cancel = new AbortController()
  const startProcess = (file: string) => {
    cancel.abort()
    return forkNode(file)
  }
  return { signal: cancel.signal, startProcess }
}

const here = existsSync(SPEECH)

test.skipIf(!here)('the voice is found, and speech is cut where nobody speaks', async () => {
  const recogniser = await opened()
  const cutter = new SpeechCutter((samples) => recogniser.ask({ kind: 'voice', samples }))
  const chunks: SpeechChunk[] = []
  for await (const sound of spoken(3)) {
    for await (const chunk of cutter.take(sound)) {
      chunks.push(chunk)
    }
  }
  for await (const chunk of cutter.finish()) {
    chunks.push(chunk)
  }

  const { levels } = cutter
  // Thirty-three seconds: more than fits in one listening.
  expect(chunks.length).toBeGreaterThanOrEqual(2)
  expect(chunks.length).toBeLessThanOrEqual(3)
  expect(chunks.every(({ samples }) => samples.length < 30 * SPEECH_RATE)).toBe(true)
  const edges = chunks.flatMap(({ at, samples }) => [at, at + samples.length])
  expect(edges).toEqual(edges.toSorted((a, b) => a - b))
  const loud = levels.toSorted()[Math.floor(levels.length / 3)] ?? 0
  const at = (edge: number) => levels[Math.round((edge / SPEECH_RATE) * 100)] ?? 255
  // By ten decibels and more quieter than speech, where it is cut.
  expect(
    edges
      .slice(1, -1)
      .map(at)
      .filter((level) => level < loud + 20),
  ).toEqual([])
})

/** Whisper listens to half a minute even when it is given a second: seconds, more on a busy computer. */
const LISTENING_MS = 180_000

test.skipIf(!here)(
  'a model without weights listens, and has heard nothing',
  async () => {
    const recogniser = await opened()

    const wanted = { language: 'en', terms: 'Kennedy' }
    const samples = new Int16Array(SPEECH_RATE)

    expect(await recogniser.ask({ kind: 'words', samples, wanted })).toEqual({
      language: 'en',
      pieces: [],
    })
  },
  LISTENING_MS,
)

test.skipIf(!here)('what was heard before a restart is not heard again', async () => {
  const keptIn = join(await aFolder(), 'kept.jsonl')
  const kept = await KeptChunks.read(keptIn)
  const found: SpeechChunk[] = []
  const recogniser = await opened()
  const cutter = new SpeechCutter((samples) => recogniser.ask({ kind: 'voice', samples }))
  for await (const sound of spoken(1)) {
    for await (const chunk of cutter.take(sound)) {
      found.push(chunk)
    }
  }
  for await (const chunk of cutter.finish()) {
    found.push(chunk)
  }
  for (const chunk of found) {
    await kept.keep(chunk, { language: 'en', pieces: [{ text: ' ask', start: 0.5, end: 0.9 }] })
  }
  // The computer stopped while the next was written.
  await appendFile(keptIn, '{"at":12,"len')

  const [heard] = await request(keptIn)

  expect(heard?.chunks).toHaveLength(found.length)
  expect(heard?.chunks[0]?.[0]?.text).toBe(' ask')
  expect(heard?.chunks[0]?.[0]?.start).toBeCloseTo(0.5 + found[0]!.at / SPEECH_RATE, 5)
})

test.skipIf(!here)('cancelling ends it at once, and a model that is none is told of', async () => {
  const folder = await aFolder()
  const cancel = new AbortController()
  const cancelled = request(join(folder, 'a.jsonl'), { signal: cancel.signal })
  setTimeout(() => cancel.abort(), 300)
  await expect(cancelled).rejects.toBeInstanceOf(CancelledError)
  await expect(request(join(folder, 'c.jsonl'), begunToCancel())).rejects.toBeInstanceOf(
    CancelledError,
  )

  const model = join(folder, 'none.bin')
  await writeFile(model, 'no model')
  await expect(request(join(folder, 'b.jsonl'), { model })).rejects.toMatchObject({
    failure: { code: 'speech.modelBroken' },
  })
})

test('when the process dies, whoever waits is told, and the studio lives', async () => {
  let kill = () => undefined as void
  const recogniser = new Recogniser((file) => {
    const child = forkNode(file)
    kill = child.kill
    return child
  })
  const asked = recogniser.ask({ kind: 'open', voiceModel: VOICE_MODEL, model: VOICE_MODEL })
  kill()
  await expect(asked).rejects.toBeInstanceOf(RecogniserEndedError)
  await expect(
    recogniser.ask({ kind: 'voice', samples: new Int16Array(10) }),
  ).rejects.toBeInstanceOf(RecogniserEndedError)
})

import openSpeech from '@echogarden/espeak-ng-emscripten'
import { FrameCollector } from '#shared/alignment/frames.ts'
import { SAMPLE_RATE } from '#shared/alignment/mel-spectrum.ts'
import type { SpokenLine } from '#shared/alignment/reference.ts'
import { resampled } from '#shared/alignment/resample.ts'
import { answerRequests } from './answer.ts'
import { type SpeechEvent, phonesOf, wordsOf } from './speech-events.ts'
import type { SpeechRequest, SpokenInWarp } from './messages.ts'

/** The thread in which eSpeak NG speaks. */
const speech = await openSpeech()
const speaker = new speech.eSpeakNGWorker()

/** Words a minute: a calm reader. Other paces are followed in comparing. */
const PACE = 150
let inUse = ''

answerRequests<SpeechRequest>((request) =>
  request.kind === 'voice'
    ? request.names.find(canSpeak)
    : speak(request.voice, request.texts, request.warps),
)

/** Asked by setting it: the list of voices holds names that cannot be set. */
function canSpeak(voice: string): boolean {
  inUse = voice
  return voice !== '' && speaker.set_voice(voice) === 0
}

function speak(voice: string, texts: readonly string[], warps: readonly number[]): SpokenInWarp[] {
  if (voice !== inUse && !canSpeak(voice)) {
    throw new Error(`eSpeak NG cannot set its voice to ${voice}`)
  }
  speaker.set_rate(PACE)
  const inWarp = warps.map((warp) => ({ warp, lines: new Array<SpokenLine>() }))
  for (const text of texts) {
    const { samples, events } = synthesise(text)
    const seconds = samples.length / SAMPLE_RATE
    const phones = phonesOf(events, seconds)
    const words = wordsOf(events)
    const collector = new FrameCollector(warps)
    collector.take(samples)
    collector.finish().forEach((frames, warp) => {
      inWarp[warp]?.lines.push({ frames, phones, words })
    })
  }
  return inWarp
}

function synthesise(text: string) {
  const pieces: Int16Array[] = []
  const events: SpeechEvent[] = []
  speaker.synthesize(text, (samples, told) => {
    if (samples) {
      pieces.push(samples)
    }
    events.push(...told)
    return false
  })
  const whole = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  const loudest = 32_768
  const samples = resampled(whole, speaker.get_samplerate(), SAMPLE_RATE)
  return { samples: samples.map((sample) => sample / loudest), events }
}

import openSpeech from '@echogarden/espeak-ng-emscripten'
import { resampled } from '#shared/alignment/resample.ts'
import { RATE } from './sound.ts'

/** How eSpeak NG speaks: one of its throats, words a minute, and how high (0 to 99). */
export interface EspeakVoice {
  readonly voice: string
  readonly pace: number
  readonly pitch: number
}

const LOUDEST = 32_768

/** Speaks texts in voices that are unlike the one the studio compares with. */
export async function openEspeak() {
  const speech = await openSpeech()
  const speaker = new speech.eSpeakNGWorker()
  return (text: string, { voice, pace, pitch }: EspeakVoice): Float32Array => {
    if (speaker.set_voice(voice) !== 0) {
      throw new Error(`eSpeak NG has no voice ${voice}`)
    }
    speaker.set_rate(pace)
    speaker.set_pitch(pitch)
    const samples: number[] = []
    speaker.synthesize(text, (piece) => {
      samples.push(...(piece ?? []))
      return false
    })
    const sound = Float32Array.from(samples, (sample) => sample / LOUDEST)
    return resampled(sound, speaker.get_samplerate(), RATE)
  }
}

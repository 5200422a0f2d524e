import { RATE, chance, heardPart, levelled } from './sound.ts'

/** A script in one language, and what readers say that stands in none. */
export interface Text {
  readonly language: string
  readonly lines: readonly string[]
  readonly asides: readonly string[]
}

/** Somebody or something that reads a text, a line at a time. */
export interface Voice {
  readonly name: string
  readonly text: Text
  readonly say: (line: string) => Float32Array
}

/** A recording, and when which line of the script begins in it. */
export interface MadeReading {
  readonly samples: Float32Array
  readonly lines: readonly string[]
  /** Of each line: the seconds at which it is read, none when it was left out. */
  readonly starts: readonly (readonly number[])[]
}

/** How a reader departs from the script, and what else is heard. */
export interface Manner {
  readonly skipped?: readonly number[]
  /** Lines read again at once. */
  readonly repeated?: readonly number[]
  /** An aside is spoken before this line. */
  readonly asides?: readonly number[]
  /** Music before the first line, before this one, and after the last. */
  readonly music?: { readonly sound: Float32Array; readonly before: number } | undefined
  /** Decibels of noise under the voice. */
  readonly noise?: number | undefined
  /** The shortest and longest pause after a line, in seconds. */
  readonly pauses?: readonly [number, number]
}

const MUSIC_SECONDS = [9, 6, 7] as const

/** Puts a reading together from lines that are spoken one by one, so that all times are known. */
export function read(voice: Voice, manner: Manner, seed = 1): MadeReading {
  const random = chance(seed)
  const [shortest, longest] = manner.pauses ?? [0.15, 1.1]
  const { lines, asides } = voice.text
  const pieces: Float32Array[] = []
  let length = 0
  const put = (samples: Float32Array) => {
    pieces.push(samples)
    length += samples.length
  }
  const rest = () => put(new Float32Array(RATE * (shortest + (longest - shortest) * random())))
  const speak = (line: string) => {
    const samples = levelled(voice.say(line))
    const { start, end } = heardPart(samples)
    const at = length / RATE
    put(samples.subarray(start, end))
    return at
  }
  const play = (part: 0 | 1 | 2) => {
    const sound = manner.music?.sound
    if (sound) {
      const from = RATE * 12 * part
      put(levelled(sound.subarray(from, from + RATE * MUSIC_SECONDS[part]), 0.06))
      rest()
    }
  }
  play(0)
  rest()
  let aside = 0
  const starts = lines.map((line, index) => {
    if (index === manner.music?.before) {
      play(1)
    }
    if (manner.asides?.includes(index)) {
      speak(asides[aside] ?? '')
      aside += 1
      rest()
    }
    if (manner.skipped?.includes(index)) {
      return []
    }
    const times = [speak(line)]
    rest()
    if (manner.repeated?.includes(index)) {
      times.push(speak(line))
      rest()
    }
    return times
  })
  play(2)
  const samples = joined(pieces, length)
  if (manner.noise !== undefined) {
    const loud = 0.08 * 10 ** (-manner.noise / 20)
    samples.forEach((sample, index) => {
      samples[index] = sample + loud * Math.sqrt(3) * (2 * random() - 1)
    })
  }
  return { samples, lines, starts }
}

function joined(pieces: readonly Float32Array[], length: number): Float32Array {
  const whole = new Float32Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

import { existsSync } from 'node:fs'
import type { Manner, Voice } from '#testing/aligning/reading.ts'
import { RATE, chance, decode } from '#testing/aligning/sound.ts'

/** Music by people (Debian's `asterisk-moh-opsound-g722`); where it is missing, chords. */
const MUSIC_FILE = '/usr/share/asterisk/moh/macroform-the_simplicity.g722'
const music = existsSync(MUSIC_FILE) ? decode(MUSIC_FILE, ['-f', 'g722']) : chords(40)

const DEPARTURES: Manner = {
  skipped: [3, 8, 9],
  repeated: [5, 12],
  asides: [7, 14],
  music: { sound: music, before: 11 },
}

/** All for people; what the synthesisers say is like them, so that three ways are enough. */
export function manners({ name }: Voice): (readonly [string, Manner])[] {
  const some = [
    ['as written', {}],
    ['no pauses, noise', { pauses: [0.02, 0.1], noise: 20 }],
    ['left out, twice, asides, music', DEPARTURES],
  ] as const
  const more = [
    ['much noise', { noise: 12 }],
    ['single lines left out', { skipped: [2, 5, 9, 13], noise: 24 }],
    ['begins late', { skipped: [0, 1, 2, 3, 4, 5, 6] }],
    ['ends early', { skipped: [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23] }],
    ['twice and asides', { repeated: [1, 4, 8], asides: [3, 10], pauses: [0.3, 2] }],
  ] as const
  return name.startsWith('person') ? [...some, ...more] : [...some]
}

/** Slow chords of a few partials. */
function chords(seconds: number): Float32Array {
  const random = chance(7)
  const sound = new Float32Array(RATE * seconds)
  for (let from = 0; from < sound.length; from += RATE) {
    const roots = [1, 1.25, 1.5].map((third) => 110 * third * 2 ** (Math.floor(12 * random()) / 12))
    for (let at = from; at < Math.min(sound.length, from + RATE); at++) {
      const fade = Math.exp((-1.5 * (at - from)) / RATE)
      sound[at] = roots.reduce((sum, hertz) => sum + fade * tone(hertz, at / RATE), 0)
    }
  }
  return sound
}

function tone(hertz: number, time: number): number {
  const turn = 2 * Math.PI * hertz * time
  return (Math.sin(turn) + Math.sin(2 * turn) / 2 + Math.sin(3 * turn) / 3) / 6
}

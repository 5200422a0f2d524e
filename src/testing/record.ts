import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Studio } from '#main/studio.ts'
import { type ChosenSource, chosen } from '#shared/recording/capture-settings.ts'

/** Of the sources that can be recorded now, those of these devices or kinds, in the order asked for. */
export async function sourcesNamed(studio: Studio, ...names: string[]): Promise<ChosenSource[]> {
  for await (const sources of await studio.client.recording.sources()) {
    return names.map((name) => {
      const found = sources.find(({ device, kind }) => device === name || kind === name)
      if (!found) {
        throw new Error(`${name} is not among ${sources.map(({ id }) => id).join(', ')}`)
      }
      return chosen(found)
    })
  }
  throw new Error('no sources were told')
}

export async function newEpisode(studio: Studio): Promise<string> {
  const about = { title: 'Kancil', format: 'story', language: 'id', showName: 'Dongeng' } as const
  const { id } = await studio.client.episodes.create(about)
  return id
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Finished files of a take, by their names without the ending: `microphone-1.0`. */
export function filesOfTake(workspace: string, episodeId: string, takeId: string) {
  const folder = join(workspace, 'episodes', episodeId, 'takes', takeId)
  const names = readdirSync(folder)
  return {
    folder,
    names,
    file: (track: string) =>
      join(folder, names.find((name) => name.startsWith(`${track}.`)) ?? `no ${track}`),
  }
}

/** The samples of a recorded sound file (24 bits, one channel), 1 is full scale. */
export function samplesOf(file: string): Float32Array {
  const bytes = readFileSync(file).subarray(80)
  return Float32Array.from(
    { length: Math.floor(bytes.length / 3) },
    (_, index) => bytes.readIntLE(index * 3, 3) / 2 ** 23,
  )
}

/** Stretches of sound louder than `floor`, in seconds; what is apart by less than `join` is one. */
export function soundsIn(samples: Float32Array, floor = 0.02, joined = 0.02) {
  const rate = 48_000
  const found: { start: number; end: number }[] = []
  samples.forEach((sample, index) => {
    if (Math.abs(sample) < floor) {
      return
    }
    const at = index / rate
    const last = found.at(-1)
    if (last && at - last.end < joined) {
      last.end = at
    } else {
      found.push({ start: at, end: at })
    }
  })
  return found
}

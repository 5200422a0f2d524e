import { existsSync } from 'node:fs'
import { open, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import { RESERVE_BYTES } from '#shared/recording/room-left.ts'
import {
  WAV_HEADER_BYTES,
  channelsOf,
  frameBytes,
  wavHeader,
} from '#shared/recording/sound-format.ts'
import type { SourceKind } from '#shared/recording/source.ts'
import type { JournalFile } from '#shared/recording/take-journal.ts'
import type { FfmpegInput } from '../ffmpeg/command.ts'
import { partialName } from '../ffmpeg/partial-name.ts'
import { probe } from '../ffmpeg/probe.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { runFfmpeg } from '../ffmpeg/run.ts'
import { readToEnd } from '../ffmpeg/stream.ts'
import { giveName } from '../workspace/put-in-place.ts'
import { type FinishedEnding, PICTURE_ENDINGS, finishedName } from './take-folder.ts'

export interface FinishTools {
  readonly programs: Programs
  readonly freeBytes: () => Promise<number>
}

/** One track of a stretch, whole and readable. */
export interface FinishedFile {
  readonly file: string
  readonly startedAtMs: number
  /** Recorded files that the finished one takes the place of. */
  readonly replaced: readonly string[]
}

export interface FilesOfTrack {
  readonly folder: string
  readonly key: string
  readonly kind: SourceKind
  readonly stretch: number
  /** In the order in which they were begun. */
  readonly files: readonly JournalFile[]
}

/**
 * Gives recorded sound the lengths in its header and its own name. Whatever was being written when the
 * program ended, every whole sample of it counts. Undefined when there is none. May be done again.
 */
export async function finishSound(track: FilesOfTrack): Promise<FinishedFile | undefined> {
  const [begun] = track.files
  const target = nameOf(track, 'wav')
  if (!begun) {
    return undefined
  }
  const finished = { file: target, startedAtMs: begun.startedAtMs, replaced: [] }
  if (existsSync(target)) {
    return finished
  }
  const recorded = join(track.folder, begun.file)
  const channels = channelsOf(track.kind)
  const data = (await sizeOf(recorded)) - WAV_HEADER_BYTES
  const whole = data - (data % frameBytes(channels))
  if (whole <= 0) {
    return undefined
  }
  const handle = await open(recorded, 'r+')
  try {
    await handle.truncate(WAV_HEADER_BYTES + whole)
    await handle.write(wavHeader(channels, whole), 0, WAV_HEADER_BYTES, 0)
  } finally {
    await handle.close()
  }
  await giveName(recorded, target)
  return finished
}

/**
 * Makes one picture file with an index out of the recorded pieces, without coding anything anew. Between
 * two pieces the last picture stays. Undefined when there is no picture. May be done again.
 */
export async function finishPicture(
  tools: FinishTools,
  track: FilesOfTrack,
): Promise<FinishedFile | undefined> {
  const parts = await readableParts(tools, track)
  const [first] = parts
  const replaced = track.files.map(({ file }) => join(track.folder, file))
  const done = PICTURE_ENDINGS.map((ending) => nameOf(track, ending)).find(existsSync)
  const [begun] = track.files
  if (done && begun) {
    return { file: done, startedAtMs: first?.startedAtMs ?? begun.startedAtMs, replaced }
  }
  if (!first) {
    return undefined
  }
  const { startedAtMs } = first
  const { video } = await probe(tools.programs, first.path)
  const [mp4, webm] = PICTURE_ENDINGS
  const ending = video?.codec === 'h264' ? mp4 : webm
  const target = nameOf(track, ending)
  if (parts.length === 1 && !(await hasRoomFor(tools, first.path))) {
    // There is no room for a copy with an index. Players find their way without one, only slower.
    await giveName(first.path, target)
    return { file: target, startedAtMs, replaced: replaced.filter((path) => path !== first.path) }
  }
  const frames = parts.reduce((sum, part) => sum + part.frames, 0)
  const whole = partialName(target)
  await runFfmpeg(
    {
      inputs: [await joined(track, parts)],
      outputs: [
        {
          file: whole,
          options: ['-map', '0:v:0', '-c', 'copy', ...CONTAINER[ending]],
        },
      ],
    },
    { programs: tools.programs, subject: track.key },
  )
  const copied = await countFrames(tools, whole)
  if (copied < frames) {
    await rm(whole, { force: true })
    const reason = `${copied} frames, recorded ${frames}`
    throw new FailureError('ffmpeg.failed', { subject: track.key, reason })
  }
  // The pieces are removed soon: what takes their place has to be on the disk by then.
  await giveName(whole, target)
  return { file: target, startedAtMs, replaced }
}

const CONTAINER = {
  mp4: ['-movflags', '+faststart', '-f', 'mp4'],
  webm: ['-f', 'webm'],
} as const

function nameOf({ folder, key, stretch }: FilesOfTrack, ending: FinishedEnding): string {
  return join(folder, finishedName(key, stretch, ending))
}

interface Part {
  readonly path: string
  readonly startedAtMs: number
  readonly frames: number
}

/** Pieces with at least one picture; the last may have been cut off before its first was whole. */
async function readableParts(tools: FinishTools, track: FilesOfTrack): Promise<Part[]> {
  const parts: Part[] = []
  for (const { file, startedAtMs } of track.files) {
    const path = join(track.folder, file)
    const frames = existsSync(path) ? await countFrames(tools, path).catch(() => 0) : 0
    if (frames > 0) {
      parts.push({ path, startedAtMs, frames })
    }
  }
  return parts
}

async function countFrames({ programs }: FinishTools, file: string): Promise<number> {
  const { frames } = await readToEnd({ inputs: [{ file }] }, ['-map', '0:v:0', '-c', 'copy'], {
    programs,
    subject: file,
  })
  return frames
}

/** Several pieces are read as one through a list that says when each begins. */
async function joined(track: FilesOfTrack, parts: readonly Part[]): Promise<FfmpegInput> {
  const [first] = parts
  if (parts.length === 1 && first) {
    return { file: first.path }
  }
  const list = join(track.folder, `${track.key}.${track.stretch}.parts.txt`)
  const lines = parts.map(({ path, startedAtMs }, index) => {
    const next = parts[index + 1]
    const lasts = next ? `\nduration ${((next.startedAtMs - startedAtMs) / 1000).toFixed(6)}` : ''
    return `file '${path.replaceAll("'", String.raw`'\''`)}'${lasts}`
  })
  await writeFile(list, `ffconcat version 1.0\n${lines.join('\n')}\n`)
  return { file: list, options: ['-f', 'concat', '-safe', '0'] }
}

async function hasRoomFor(tools: FinishTools, file: string): Promise<boolean> {
  return (await tools.freeBytes()) > (await sizeOf(file)) + RESERVE_BYTES / 4
}

function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}

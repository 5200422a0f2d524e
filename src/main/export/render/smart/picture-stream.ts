import { NotCopyable } from '#shared/export/smart/copyable.ts'
import { type AvcConfig, writeAvcConfig } from '#shared/export/smart/avc-config.ts'
import {
  type PictureStream,
  fragmentHeader,
  streamHeader,
} from '#shared/export/smart/picture-fragments.ts'
import type { TakenFrames } from '#shared/export/smart/joined-frames.ts'
import { checkFrame } from '#shared/export/smart/stream-units.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import type { FrameRate } from '#shared/time/ticks.ts'
import { readFrames } from './read-frames.ts'

export interface StreamForm {
  readonly size: PictureSize
  readonly rate: FrameRate
  readonly config: AvcConfig
}

/**
 * Frames of several files as one stream, an MP4 in fragments; `onFrame` is told of the bytes of each. Throws
 * NotCopyable when a frame turns out not to be what the index said.
 */
export async function* pictureStream(
  taken: readonly TakenFrames[],
  form: StreamForm,
  onFrame?: (frame: Uint8Array) => void,
): AsyncGenerator<Uint8Array, void> {
  const stream: PictureStream = {
    ...form,
    config: writeAvcConfig(form.config),
    delay: latestDecoding(taken),
  }
  const sets = [...form.config.sequences, ...form.config.pictures]
  yield* streamHeader(stream)
  let decoded = 0
  let number = 1
  for (const { file, frames, shift } of taken) {
    const [entered] = frames
    for await (const read of readFrames(file, frames)) {
      read.bytes.forEach((bytes, index) =>
        checkFrame(bytes, { isEntered: read.frames[index] === entered, sets }),
      )
      const listed = read.frames.map(({ frame, bytes, isKey }) => ({
        ...{ shown: frame + shift, bytes, isKey },
      }))
      yield* fragmentHeader(stream, listed, { decoded, number })
      read.bytes.forEach((bytes) => onFrame?.(bytes))
      yield* read.bytes
      decoded += listed.length
      number += 1
    }
  }
  if (decoded === 0) {
    throw new NotCopyable('nothing to copy')
  }
}

/** By how many frames the decoding of a frame comes at most after its place in the order of showing. */
function latestDecoding(taken: readonly TakenFrames[]): number {
  let decoded = 0
  let latest = 0
  for (const { frames, shift } of taken) {
    for (const { frame } of frames) {
      latest = Math.max(latest, decoded - frame - shift)
      decoded += 1
    }
  }
  return latest
}

import { crc32 } from 'node:zlib'
import { type AvcConfig, writeAvcConfig } from '#shared/export/smart/avc-config.ts'
import { NotCopyable } from '#shared/export/smart/copyable.ts'
import type { JoinedFrames } from '#shared/export/smart/joined-frames.ts'
import { frameStart } from '#shared/time/ticks.ts'
import type { SeenPicture } from '../verify.ts'
import { copySource } from './copy-source.ts'
import { readFrames } from './read-frames.ts'
import type { SmartWork } from './smart-work.ts'

/** Of all frames that were handed on. */
export class Checksum {
  value = 0

  add(frame: Uint8Array): void {
    this.value = crc32(frame, this.value)
  }
}

/** A picture as it was handed on. */
export interface HandedOn {
  readonly joined: JoinedFrames
  readonly config: AvcConfig
  readonly checksum: Checksum
}

/**
 * Reads the picture of a finished file back: every frame must be there with all its bits, at its own number, and be
 * decoded as it was proven. Throws NotCopyable when it is not.
 */
export async function readBack(
  file: string,
  { joined, config, checksum }: HandedOn,
  { request, options, ...form }: Pick<SmartWork, 'request' | 'options' | 'size' | 'rate'>,
): Promise<SeenPicture> {
  const stored = await copySource(request.programs, file, form)
  const count = stored.frames.length
  const isInPlace =
    count === joined.frames.length &&
    stored.frames.every(({ frame }, place) => frame === joined.frames[place]?.frame)
  if (!isInPlace) {
    throw new NotCopyable(`${count} frames joined, not as planned`)
  }
  if (Buffer.compare(writeAvcConfig(stored.config), writeAvcConfig(config)) !== 0) {
    throw new NotCopyable('joined with other parameters')
  }
  const found = new Checksum()
  for await (const { bytes } of readFrames(file, stored.frames)) {
    options.signal?.throwIfAborted()
    bytes.forEach((frame) => found.add(frame))
  }
  if (found.value !== checksum.value) {
    throw new NotCopyable('frames that changed on the way')
  }
  return { frames: count, length: frameStart(count, form.rate) }
}

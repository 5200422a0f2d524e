import { type FileHandle, open } from 'node:fs/promises'
import { NotCopyable } from '#shared/export/smart/copyable.ts'
import type { StoredFrame } from '#shared/export/smart/stored-frames.ts'

/** Frames that lie near each other in a file, and their bytes. */
export interface ReadFrames {
  readonly frames: readonly StoredFrame[]
  readonly bytes: readonly Buffer[]
}

/** Read at once: enough to be fast, little enough for any computer. */
const MOST_FRAMES = 60
const MOST_BYTES = 8_000_000

/** Reads the frames from one place in a file's order up to another, some at a time. */
export async function* readFrames(
  file: string,
  frames: readonly StoredFrame[],
): AsyncGenerator<ReadFrames, void> {
  const handle = await open(file, 'r')
  try {
    for (const near of nearEachOther(frames)) {
      yield { frames: near, bytes: await readTogether(handle, near) }
    }
  } finally {
    await handle.close()
  }
}

function* nearEachOther(frames: readonly StoredFrame[]): Generator<StoredFrame[], void> {
  let near: StoredFrame[] = []
  for (const frame of frames) {
    const [first = frame] = near
    const last = near.at(-1) ?? frame
    const end = frame.position + frame.bytes
    const isNear = frame.position >= last.position && end - first.position <= MOST_BYTES
    if (near.length > 0 && (!isNear || near.length === MOST_FRAMES)) {
      yield near
      near = []
    }
    near.push(frame)
  }
  if (near.length > 0) {
    yield near
  }
}

/** What lies between them (sound, mostly) is read as well: one long read is faster than many short ones. */
async function readTogether(handle: FileHandle, near: readonly StoredFrame[]): Promise<Buffer[]> {
  const from = near[0]?.position ?? 0
  const last = near.at(-1)
  const length = last ? last.position + last.bytes - from : 0
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(length), 0, length, from)
  if (bytesRead < length) {
    throw new NotCopyable('a file shorter than its index says')
  }
  return near.map(({ position, bytes }) =>
    buffer.subarray(position - from, position - from + bytes),
  )
}

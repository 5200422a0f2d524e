import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CancelledError, FailureError } from '#shared/failure/failure.ts'
import { partialName } from '../ffmpeg/partial-name.ts'
import { giveName } from './put-in-place.ts'

export interface CopyOptions {
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void
}

/**
 * Copies a file under a partial name, to the disk and not only to memory, then gives it its own.
 * Throws CancelledError or `disk.full`; then nothing of it is left.
 */
export async function copyWhole(
  file: string,
  target: string,
  { signal, onProgress }: CopyOptions,
): Promise<void> {
  const partial = partialName(target)
  const { size } = await stat(file)
  let copied = 0
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      copied += chunk.length
      onProgress(copied / size)
      done(undefined, chunk)
    },
  })
  try {
    await mkdir(dirname(target), { recursive: true })
    await pipeline(createReadStream(file), counter, createWriteStream(partial), { signal })
    await giveName(partial, target)
  } catch (cause) {
    await rm(partial, { force: true })
    throw copyFailure(cause, basename(file), signal)
  }
}

function copyFailure(cause: unknown, file: string, signal: AbortSignal): unknown {
  if (signal.aborted) {
    return new CancelledError()
  }
  const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC'
  return isFull ? new FailureError('disk.full', { file }, { cause }) : cause
}

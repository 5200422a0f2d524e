import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CancelledError, FailureError } from '#shared/failure/failure.ts'
import { giveName } from '../../workspace/put-in-place.ts'

export interface Download {
  readonly address: string
  readonly target: string
  readonly bytes: number
  readonly sha256: string
}

export interface DownloadOptions {
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void
  /** Before it is tried again; doubled each time nothing came. */
  readonly retryAfterMs?: number
}

/** So many times in a row nothing may come before it is given up. What came stays for the next time. */
const MOST_FAILURES = 5
/** The server is taken for dead when nothing comes for so long. */
const SILENCE_MS = 30_000

/** Where a download grows; it is kept when it is broken off. */
export function growingName(target: string): string {
  return `${target}.download`
}

/**
 * Downloads a file, going on where it was broken off, and checks it before it gets its name. Throws
 * CancelledError, `speech.offline`, `speech.damaged` or `disk.full`.
 */
export async function download(wanted: Download, options: DownloadOptions): Promise<void> {
  const growing = growingName(wanted.target)
  await mkdir(dirname(wanted.target), { recursive: true })
  let failures = 0
  let waitMs = options.retryAfterMs ?? 1000
  for (let got = await sizeOf(growing); got < wanted.bytes;) {
    const error = await fetchRest(wanted, got, options).catch((cause: unknown) => cause)
    throwIfFinal(error, wanted, options.signal)
    const now = await sizeOf(growing)
    failures = now > got ? 0 : failures + 1
    if (failures >= MOST_FAILURES) {
      throw new FailureError('speech.offline', { name: basename(wanted.target) }, { cause: error })
    }
    if (now < wanted.bytes) {
      await sleep(waitMs, undefined, { signal: options.signal }).catch(() => undefined)
      waitMs = now > got ? (options.retryAfterMs ?? 1000) : waitMs * 2
    }
    got = now
  }
  await finish(wanted, growing)
}

/** Appends what is missing, as far as it comes. */
async function fetchRest(
  { address, target, bytes }: Download,
  got: number,
  { signal, onProgress }: DownloadOptions,
): Promise<void> {
  const silence = new AbortController()
  const watch = setTimeout(() => silence.abort(), SILENCE_MS)
  const response = await fetch(address, {
    headers: got > 0 ? { Range: `bytes=${got}-` } : {},
    signal: AbortSignal.any([signal, silence.signal]),
  })
  // A server that sends everything again is not asked to go on: it begins anew.
  const isRest = response.status === 206
  if (!response.body || !(isRest || response.status === 200)) {
    clearTimeout(watch)
    throw new Error(`${address} answered ${response.status}`)
  }
  const file = await open(growingName(target), isRest ? 'a' : 'w')
  let size = isRest ? got : 0
  try {
    for await (const chunk of response.body) {
      watch.refresh()
      await file.write(chunk)
      size += chunk.length
      onProgress(Math.min(1, size / bytes))
    }
    await file.sync()
  } finally {
    clearTimeout(watch)
    await file.close()
  }
}

function throwIfFinal(error: unknown, { target }: Download, signal: AbortSignal): void {
  if (signal.aborted) {
    throw new CancelledError()
  }
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    throw new FailureError('disk.full', { file: basename(target) }, { cause: error })
  }
}

async function finish({ target, bytes, sha256 }: Download, growing: string): Promise<void> {
  const isWhole = (await sizeOf(growing)) === bytes && (await sha256Of(growing)) === sha256
  if (!isWhole) {
    await rm(growing, { force: true })
    throw new FailureError('speech.damaged', { name: basename(target) })
  }
  await giveName(growing, target)
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk as Buffer)
  }
  return hash.digest('hex')
}

/** Zero when there is none. */
export async function sizeOf(file: string): Promise<number> {
  return await stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}

import { execFileSync } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { CancelledError } from '#shared/failure/failure.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { aFolder, generated, programs } from '#testing/make-media.ts'
import { runFfmpeg } from './run.ts'
import { streamFfmpeg } from './stream.ts'

const ENDLESS = { file: 'sine', options: ['-re', '-f', 'lavfi'] }

function runningPrograms(): string[] {
  const out = execFileSync('ps', ['-eo', 'pid,ppid,comm']).toString()
  return out.split('\n').filter((line) => line.includes(` ${process.pid} `) && /ffmpeg/.test(line))
}

test('progress reaches the end and the log is kept', async () => {
  const file = join(await aFolder(), 'a.wav')
  const seen: number[] = []

  const { log } = await runFfmpeg(
    { inputs: [generated('sine=d=3')], outputs: [{ file, options: [] }] },
    { programs, subject: 'a', duration: fromSeconds(3), onProgress: (part) => seen.push(part) },
  )

  expect(seen.at(-1)).toBe(1)
  expect(log.join('\n')).toContain('Output #0')
  expect(log.some((line) => line.startsWith('out_time'))).toBe(false)
})

test('cancelling kills the program within a second and leaves no file', async () => {
  const folder = await aFolder()
  const abort = new AbortController()
  const run = runFfmpeg(
    { inputs: [ENDLESS], outputs: [{ file: join(folder, 'endless.wav'), options: [] }] },
    { programs, subject: 'endless', signal: abort.signal },
  )
  setTimeout(() => abort.abort(), 500)
  const outcome = run.catch((error: unknown) => error)

  await new Promise((resolve) => abort.signal.addEventListener('abort', resolve))
  const cancelledAt = Date.now()

  expect(await outcome).toBeInstanceOf(CancelledError)
  expect(Date.now() - cancelledAt).toBeLessThan(1000)
  expect(await readdir(folder)).toEqual([])
  expect(runningPrograms()).toEqual([])
})

test('leaving a stream early ends the program', async () => {
  const stream = streamFfmpeg(
    { inputs: [ENDLESS], output: ['-f', 's16le'] },
    { programs, subject: 'endless' },
  )

  for await (const chunk of stream) {
    expect(chunk.length).toBeGreaterThan(0)
    break
  }

  expect(runningPrograms()).toEqual([])
})

test('a failure tells the program’s own reason', async () => {
  const folder = await aFolder()
  const run = runFfmpeg(
    {
      inputs: [generated('sine=d=1')],
      outputs: [{ file: join(folder, 'a.wav'), options: ['-c:a', 'nonsense'] }],
    },
    { programs, subject: 'Kancil' },
  )

  await expect(run).rejects.toMatchObject({
    failure: { code: 'ffmpeg.failed', values: { subject: 'Kancil', reason: /nonsense/ } },
  })
})

test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'a full disk is told as such and leaves nothing',
  async () => {
    const folder = await aFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
    onTestFinished(() => {
      execFileSync('umount', [folder])
    })
    const run = runFfmpeg(
      { inputs: [generated('sine=d=60')], outputs: [{ file: join(folder, 'a.wav'), options: [] }] },
      { programs, subject: 'a.wav' },
    )

    await expect(run).rejects.toMatchObject({ failure: { code: 'disk.full' } })
    expect(await readdir(folder)).toEqual([])
  },
)

test('a program whose input breaks off is ended, and the failure told', async () => {
  const file = join(await aFolder(), 'broken.wav')
  async function* breaking() {
    yield Buffer.alloc(400_000)
    // Long enough for the program to have taken it all and to wait for more.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    throw new Error('it broke off')
  }
  const input = { file: Readable.from(breaking()), options: ['-f', 'f32le', '-ar', '48000'] }

  const run = runFfmpeg(
    { inputs: [input], outputs: [{ file, options: [] }] },
    { programs, subject: file },
  )

  await expect(run).rejects.toThrow('ffmpeg.failed')
  expect(runningPrograms()).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  'a program that exits a while after its last word has not failed',
  async () => {
    const slow = join(await aFolder(), 'slow')
    const script = `#!/bin/sh\n${programs.ffmpeg} "$@"\nexec 1>&-\nsleep 0.3\n`
    await writeFile(slow, script, { mode: 0o755 })
    const command = { inputs: [generated('sine=d=1')], output: ['-f', 's16le'] }

    let bytes = 0
    for await (const piece of streamFfmpeg(command, {
      programs: { ...programs, ffmpeg: slow },
      subject: 'sine',
    })) {
      bytes += piece.length
    }

    expect(bytes).toBe(88_200)
  },
)

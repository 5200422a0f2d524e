import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { CancelledError, FailureError } from '#shared/failure/failure.ts'
import type { Job } from '#shared/jobs/job.ts'
import { aFolder } from '#testing/make-media.ts'
import { type JobContext, JobRunner } from './runner.ts'

const ABOUT = { kind: 'export', subject: 'Kancil' } as const

async function aRunner() {
  const bugs: unknown[] = []
  let time = 0
  let id = 0
  const runner = new JobRunner({
    logFolder: await aFolder(),
    now: () => (time += 1000),
    newId: () => `${id++}`,
    onBug: (error) => bugs.push(error),
  })
  return { runner, bugs }
}

async function watched(runner: JobRunner): Promise<Job[]> {
  const { value } = await runner.watch().next()
  return value ?? []
}

/** Works until it is cancelled, then needs a moment to stop. */
async function workUntilCancelled({ signal }: JobContext): Promise<never> {
  await sleep(60_000, undefined, { signal }).catch(() => undefined)
  await sleep(50)
  throw new CancelledError()
}

test('tells its progress, which never falls', async () => {
  const { runner } = await aRunner()
  const seen: number[] = []
  const watching = (async () => {
    for await (const jobs of runner.watch()) {
      seen.push(...jobs.map(({ progress }) => progress))
      if (jobs.some(({ state }) => state === 'done')) {
        return
      }
    }
  })()
  await runner.start(ABOUT, async ({ report }) => {
    report('measuring', 0.2)
    report('rendering', 0.1)
    report('verifying', 7)
  }).finished
  await watching

  expect(seen.at(-1)).toBe(1)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
})

test('cancel answers when the work has stopped', async () => {
  const { runner, bugs } = await aRunner()
  const { id, finished } = runner.start(ABOUT, workUntilCancelled)
  const ended = finished.catch((error: unknown) => error)
  await sleep(10)

  await runner.cancel(id)

  expect(runner.runningCount).toBe(0)
  expect(await watched(runner)).toMatchObject([{ id, state: 'cancelled' }])
  expect(await ended).toBeInstanceOf(CancelledError)
  await runner.cancel(id) // a second click does nothing
  expect(bugs).toEqual([])
})

test('a failure is told as it is, a bug is told once and logged', async () => {
  const { runner, bugs } = await aRunner()
  const bug = new TypeError('x is not a function')
  const failing = runner.start(ABOUT, () => Promise.reject(new FailureError('timeline.empty')))
  const broken = runner.start(ABOUT, () => Promise.reject(bug))
  await Promise.allSettled([failing.finished, broken.finished])

  expect(await watched(runner)).toMatchObject([
    { state: 'failed', failure: { code: 'timeline.empty' } },
    { state: 'failed', failure: { code: 'bug' } },
  ])
  expect(bugs).toEqual([bug])
})

test('closing stops what runs and starts nothing more', async () => {
  const { runner } = await aRunner()
  const running = runner.start(ABOUT, workUntilCancelled)
  const ended = running.finished.catch((error: unknown) => error)
  await sleep(10)
  await runner.close()
  const late = runner.start(ABOUT, async ({ signal }) => signal.throwIfAborted())

  expect(await ended).toBeInstanceOf(CancelledError)
  await expect(late.finished).rejects.toBeInstanceOf(CancelledError)
  expect((await watched(runner)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
})

test('exports are made one after the other; what waits says so, and can be cancelled', async () => {
  const { runner } = await aRunner()
  const first = runner.start(ABOUT, workUntilCancelled)
  const second = runner.start(ABOUT, async () => undefined)
  const third = runner.start({ ...ABOUT, kind: 'import' }, async () => undefined)
  const ended = [first, second].map(({ finished }) => finished.catch((error: unknown) => error))
  await third.finished

  expect(await watched(runner)).toMatchObject([
    { state: 'running' },
    { state: 'running', phase: 'waiting' },
    { state: 'done' },
  ])
  await runner.cancel(second.id)
  expect((await watched(runner)).map(({ state }) => state)).toEqual([
    'running',
    'cancelled',
    'done',
  ])
  await runner.cancel(first.id)
  await Promise.all(ended)
})

test('an unknown job is said to be missing', async () => {
  const { runner } = await aRunner()

  await expect(runner.cancel('nobody')).rejects.toMatchObject({ failure: { code: 'job.missing' } })
})

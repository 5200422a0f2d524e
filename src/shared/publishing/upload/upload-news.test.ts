import { expect, test } from 'vitest'
import { emptyDetails } from '../details.ts'
import type { UploadJob } from './upload-job.ts'
import { queueProgress, uploadNews } from './upload-news.ts'
import { videoResource } from './video-resource.ts'

function aJob(id: string, changes: Partial<UploadJob> = {}): UploadJob {
  return {
    ...{ id, episodeId: id, title: id, version: 1, position: 1, createdAtMs: 0 },
    file: { path: '/v.mp4', sizeBytes: 100, modifiedAtMs: 0 },
    video: videoResource({ ...emptyDetails(id), madeForKids: true }, 'id'),
    ...{ notifySubscribers: false, steps: [], phase: 'uploading', confirmedBytes: 50 },
    ...{ isEndUnclear: false, looks: 0, rests: 0, isReadBack: false, differences: [] },
    ...changes,
  }
}
const waiting = (code: 'quota' | 'network') =>
  ({ kind: 'waiting', reason: { code }, sinceMs: 0, untilMs: 1 }) as const
const lost = { kind: 'needsReconnect', reason: { code: 'reconnect' } } as const

test('ends and stops are told once, short waits and what was not seen before are not', () => {
  const jobs = [
    aJob('done', { phase: 'done' }),
    aJob('quota', { hold: waiting('quota') }),
    aJob('network', { hold: waiting('network') }),
    aJob('lost', { hold: lost }),
    aJob('late', {
      ...{ phase: 'done', hold: { kind: 'failed', reason: { code: 'momentPassed' } } },
    }),
    aJob('cancelled', { phase: 'cancelled' }),
    aJob('paused', { hold: { kind: 'paused' } }),
  ]
  const before = new Map(jobs.map(({ id }) => [id, 'uploading' as const]))

  expect(uploadNews(before, jobs).map(({ kind, job }) => `${job.id} ${kind}`)).toEqual([
    ...['done done', 'quota stopped', 'lost stopped', 'late asks'],
  ])
  expect(uploadNews(new Map(), jobs)).toEqual([])
  expect(uploadNews(new Map([['done', 'done']]), jobs)).toEqual([])
})

test('the taskbar shows all that is on its way', () => {
  const ended = aJob('ended', { phase: 'done', confirmedBytes: 100 })
  const half = aJob('half')

  expect(queueProgress([ended])).toBeUndefined()
  expect(queueProgress([ended, half, aJob('new', { confirmedBytes: 0 })])).toEqual({
    ...{ fraction: 0.25, mode: 'normal' },
  })
  expect(queueProgress([{ ...half, hold: waiting('quota') }])?.mode).toBe('paused')
  expect(
    queueProgress([
      { ...half, hold: lost },
      { ...half, hold: waiting('quota') },
    ])?.mode,
  ).toBe('error')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDetails } from '../details.ts'
import {
  UPLOAD_ACTIONS,
  actionsOf,
  afterAction,
  afterTrouble,
  arrived,
  backOffMs,
  isDue,
  keptBytes,
  notFoundYet,
} from './next-state.ts'
import type { UploadJob } from './upload-job.ts'
import { videoResource } from './video-resource.ts'

const NOW = Date.parse('2026-11-26T12:00:00Z')
const moment = { nowMs: NOW, jitter: 0 }

function aJob(changes: Partial<UploadJob> = {}): UploadJob {
  return {
    ...{ id: 'j', episodeId: 'e', title: 'Kancil', version: 1, position: 1, createdAtMs: NOW },
    file: { path: '/v.mp4', sizeBytes: 100, modifiedAtMs: NOW },
    video: videoResource({ ...emptyDetails('Kancil'), madeForKids: true }, 'id'),
    ...{ notifySubscribers: false, steps: [], phase: 'uploading', sessionUri: 'https://x' },
    ...{ confirmedBytes: 50, isEndUnclear: false, looks: 0, rests: 0 },
    ...{ isReadBack: false, differences: [] },
    ...changes,
  }
}

test('what cannot be reached is tried again after 5, 15 and 60 minutes, and 5 once it went on', () => {
  const trouble = { kind: 'transient', reason: { code: 'network' } } as const
  const minutes = []
  let job = aJob()
  for (let rest = 0; rest < 4; rest += 1) {
    job = afterTrouble(job, trouble, moment)
    minutes.push(job.hold?.kind === 'waiting' ? (job.hold.untilMs - NOW) / 60_000 : 0)
  }
  expect(minutes).toEqual([5, 15, 60, 60])
  expect(keptBytes(job, 60).rests).toBe(0)
})

test('a spent quota waits for midnight in California, and keeps the session', () => {
  const job = afterTrouble(aJob(), { kind: 'quota' }, moment)
  expect(job).toMatchObject({
    hold: { kind: 'waiting', untilMs: Date.parse('2026-11-27T08:00:00Z') },
    sessionUri: 'https://x',
    confirmedBytes: 50,
  })
})

test('a clock that is set back keeps nothing waiting', () => {
  const job = afterTrouble(aJob(), { kind: 'quota' }, moment)
  expect([NOW + 1, NOW - 1, NOW + 86_400_000].map((now) => isDue(job, now))).toEqual([
    false,
    true,
    true,
  ])
})

test('an end nobody knows is looked for three times, then a person is asked', () => {
  const once = notFoundYet(aJob({ isEndUnclear: true }), NOW)
  const asked = notFoundYet(notFoundYet(once, NOW), NOW)
  expect(actionsOf(once)).toEqual(['retry', 'pause'])
  expect(actionsOf(aJob({ isEndUnclear: true }))).toEqual(['pause'])
  expect(once.hold).toMatchObject({ kind: 'waiting', reason: { code: 'lookingForEnd' } })
  expect(asked.hold).toEqual({ kind: 'failed', reason: { code: 'unclear' } })
  expect(actionsOf(asked)).toEqual(['retry', 'sendAgain', 'cancel'])
  expect(afterAction(asked, 'sendAgain')).toMatchObject({ phase: 'ready', confirmedBytes: 0 })
})

test('a video that arrived is never sent again, whatever a person does', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...UPLOAD_ACTIONS)), (actions) => {
      const job = actions.reduce(afterAction, arrived(aJob(), 'video'))
      expect(job.videoId).toBe('video')
      expect(['finishing', 'done']).toContain(job.phase)
    }),
  )
})

test('waits double up to 64 seconds, or last as long as the server asks', () => {
  expect([1, 2, 7, 20].map((tries) => backOffMs(tries, 1))).toEqual([1000, 2000, 64_000, 64_000])
  expect(backOffMs(1, 0)).toBe(500)
  expect(backOffMs(1, 0, 9000)).toBe(9000)
})

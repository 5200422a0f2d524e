import { expect, test } from 'vitest'
import { endedWork } from './ended-work.ts'
import type { Job } from './job.ts'

const EXPORT: Job = {
  ...{ id: '1', kind: 'export', episodeId: 'e', subject: 'Hujan', state: 'done' },
  ...{ phase: 'writing', progress: 1, startedAtMs: 0 },
}

test.each(['done', 'failed'] as const)('an export that has ended (%s) is told', (state) => {
  const job = { ...EXPORT, state }
  expect(endedWork([job])).toEqual([{ job, episodeId: 'e', step: 'publish' }])
})

test('what runs, was cancelled by the person or is done in passing is not told', () => {
  const quiet: Job[] = [
    { ...EXPORT, state: 'running' },
    { ...EXPORT, state: 'cancelled' },
    { ...EXPORT, kind: 'peaks' },
  ]
  expect(endedWork(quiet)).toEqual([])
})

test('standing in the queue for YouTube is not being there; not coming that far and other places are told', () => {
  const publish: Job = { ...EXPORT, kind: 'publish' }
  expect(endedWork([{ ...publish, destination: 'youtube' }])).toEqual([])
  expect(endedWork([{ ...publish, destination: 'youtube', state: 'failed' }])).toHaveLength(1)
  expect(endedWork([{ ...publish, destination: 'podcast' }])).toHaveLength(1)
})

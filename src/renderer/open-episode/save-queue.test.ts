import { expect, test } from 'vitest'
import { SaveQueue, type Saving } from './save-queue.ts'

test('changes made while one is being saved are saved together, the newest last', async () => {
  const written: string[] = []
  const queue = new SaveQueue('', {
    save: async (document) => {
      await Promise.resolve()
      written.push(document)
    },
    report: () => undefined,
  })

  queue.offer('a')
  queue.offer('ab')
  queue.offer('abc')
  await queue.settled()

  expect(written).toEqual(['a', 'abc'])
})

test('a refused save is reported and tried again until it is on disk', async () => {
  const states: Saving['kind'][] = []
  let attempts = 0
  const queue = new SaveQueue(0, {
    save: async () => {
      attempts += 1
      if (attempts < 3) {
        throw new Error('disk full')
      }
    },
    report: (saving) => states.push(saving.kind),
    retryAfterMs: 1,
  })

  queue.offer(1)
  await queue.settled()

  expect(states).toEqual(['saving', 'failed', 'saving', 'failed', 'saving', 'saved'])
})

test('what is saved already is not written again, and what comes after it is', async () => {
  const written: number[] = []
  const queue = new SaveQueue(1, {
    save: async (document) => void written.push(document),
    report: () => undefined,
  })

  queue.offer(1)
  await queue.settled()
  expect(written).toEqual([])

  queue.offer(2)
  await queue.settled()
  expect(written).toEqual([2])
  expect(queue.isBusy).toBe(false)
})

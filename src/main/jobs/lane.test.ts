import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { CancelledError } from '#shared/failure/failure.ts'
import { Lane } from './lane.ts'

const NEVER = new AbortController().signal

test('work is done one after the other, also after a failure', async () => {
  const lane = new Lane()
  const done: string[] = []
  const slow = lane.take(NEVER, async () => {
    await sleep(20)
    done.push('slow')
    throw new Error('broken')
  })
  const quick = lane.take(NEVER, async () => done.push('quick'))

  await expect(slow).rejects.toThrow('broken')
  await quick

  expect(done).toEqual(['slow', 'quick'])
})

test('what is cancelled while it waits ends at once, and those behind it keep their place', async () => {
  const lane = new Lane()
  const abort = new AbortController()
  const done: string[] = []
  const first = lane.take(NEVER, async () => {
    await sleep(30)
    done.push('first')
  })
  const second = lane.take(abort.signal, async () => done.push('second'))
  const third = lane.take(NEVER, async () => done.push('third'))

  abort.abort()

  await expect(second).rejects.toBeInstanceOf(CancelledError)
  expect(done).toEqual([])
  await Promise.all([first, third])
  expect(done).toEqual(['first', 'third'])
})

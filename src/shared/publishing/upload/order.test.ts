import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withActs } from './keep-acts.ts'
import { takingPlaceOf } from './order.ts'
import type { UploadJob } from './upload-job.ts'

/** Jobs in a queue by their letters; small ones have ended. */
function queueOf(letters: readonly string[]): UploadJob[] {
  const ended = (id: string) => id === id.toLowerCase()
  return letters.map((id, index) => {
    const job: Partial<UploadJob> = {
      id,
      position: 10 * index,
      phase: ended(id) ? 'done' : 'ready',
    }
    return job as UploadJob
  })
}

function orderAfter(jobs: readonly UploadJob[], changed: readonly UploadJob[]): string {
  const all = jobs.map((job) => changed.find(({ id }) => id === job.id) ?? job)
  return all
    .toSorted((a, b) => a.position - b.position)
    .map(({ id }) => id)
    .join('')
}

test.each([
  ['D', 'B', 'ADBcCE'],
  ['A', 'C', 'BCAcDE'],
  ['A', 'A', 'ABcCDE'],
  ['A', 'c', 'ABcCDE'],
  ['c', 'A', 'ABcCDE'],
])('%s takes the place of %s: %s', (id, other, wanted) => {
  const jobs = queueOf([...'ABcCDE'])
  const order = orderAfter(jobs, takingPlaceOf(jobs, id, other))
  // What has ended stays where it is; it has no place among the others.
  expect(order.replace('c', '')).toBe(wanted.replace('c', ''))
})

test('no job is lost, and none but the one that was moved passes another', () => {
  const letters = fc.uniqueArray(fc.constantFrom(...'ABCDEFGHij'), { minLength: 2 })
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), (all, a, b) => {
      const jobs = queueOf(all)
      const [id, other] = [all[a % all.length] ?? '', all[b % all.length] ?? '']
      const order = orderAfter(jobs, takingPlaceOf(jobs, id, other))
      const rest = (text: string) => text.replace(id, '').replace(/[a-z]/g, '')
      expect(rest(order)).toBe(rest(all.join('')))
      expect([...order].toSorted()).toEqual(all.toSorted())
    }),
    { numRuns: 30 },
  )
})

test('progress of what is being sent does not undo its new place', () => {
  const [job] = queueOf(['A']) as [UploadJob]
  const sent = { ...job, video: { status: {} }, confirmedBytes: 8 } as UploadJob
  expect(withActs(sent, { ...sent, position: 70, confirmedBytes: 0 })).toEqual({
    ...sent,
    position: 70,
  })
})

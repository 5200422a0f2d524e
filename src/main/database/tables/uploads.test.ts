import { expect, onTestFinished, test } from 'vitest'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import { makeUploadJob } from '#testing/make-upload-job.ts'
import { connector } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { findUpload, removeUpload, saveUpload, uploadsInOrder } from './uploads.ts'

const OLD = 150

/** A queue with many uploads that are over, and some of the oldest that are not. */
function aLongQueue() {
  const db = connector(process.env['PUSTAKA_SQLITE_BINDING'])(':memory:', 'create')
  onTestFinished(() => void db.close())
  migrate(db)
  db.exec(`
    INSERT INTO shows VALUES ('s', 'Dongeng', 3);
    INSERT INTO episodes (id, showId, title, format, language, createdAtMs, updatedAtMs)
      VALUES ('e', 's', 'Kancil', 'story', 'id', 0, 0);
  `)
  const add = (id: string, position: number, changes: Partial<UploadJob> = {}) =>
    saveUpload(db, makeUploadJob({ id, position, ...changes }))
  const { video } = makeUploadJob()
  const status = { ...video.status, publishAt: '2030-01-01T10:00:00Z' }
  add('paused', 0, { phase: 'ready', hold: { kind: 'paused' } })
  add('looked at', 1, { nextLookAtMs: 5 })
  add('scheduled', 2, { video: { ...video, status } })
  for (let index = 0; index < OLD; index++) {
    add(`old ${index}`, 10 + index)
  }
  return { db, ids: () => uploadsInOrder(db).map(({ id }) => id) }
}

test('of a long queue the last hundred that are over are read, and all that is still to be done', () => {
  const { db, ids } = aLongQueue()

  expect(ids().slice(0, 4)).toEqual(['paused', 'looked at', 'scheduled', `old ${OLD - 100}`])
  expect(ids()).toHaveLength(103)
  expect(findUpload(db, 'old 0')).toMatchObject({ videoId: 'v' })
})

test('what waits for a person is not cleared with what ended after it', () => {
  const { db } = aLongQueue()
  const hold = { kind: 'failed', reason: { code: 'momentPassed' } } as const
  saveUpload(db, makeUploadJob({ id: 'asks', position: 20, hold }))

  removeUpload(db, 'old 149')

  expect(findUpload(db, 'old 0')).toBeUndefined()
  expect(findUpload(db, 'asks')).toMatchObject({ hold })
})

test('a queue that is cleared does not fill up again from what it left out', () => {
  const { db, ids } = aLongQueue()

  ids()
    .filter((id) => id !== 'paused')
    .forEach((id) => removeUpload(db, id))

  expect(ids()).toEqual(['paused'])
  expect(findUpload(db, 'old 0')).toBeUndefined()
})

import { expect, onTestFinished, test } from 'vitest'
import { connector } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { findComment, saveComment } from './comments.ts'

test('an answer given while YouTube was asked stays', () => {
  const db = connector(process.env['PUSTAKA_SQLITE_BINDING'])(':memory:', 'create')
  onTestFinished(() => void db.close())
  migrate(db)
  const told = {
    ...{ id: 'c', videoId: 'v', author: 'Nadia', text: 'Buka?', publishedAtMs: 1, replies: 0 },
    fetchedAtMs: 2,
  }
  saveComment(db, told)
  saveComment(db, { ...told, answeredAtMs: 3 })

  saveComment(db, { ...told, text: 'Buka hari Minggu?', fetchedAtMs: 4 })

  expect(findComment(db, 'c')).toMatchObject({
    ...{ text: 'Buka hari Minggu?', answeredAtMs: 3, fetchedAtMs: 4 },
  })
})

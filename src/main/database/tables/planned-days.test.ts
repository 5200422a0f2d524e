import { expect, onTestFinished, test } from 'vitest'
import { connector } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { plannedEpisodesIn, stagesIn } from './planned-days.ts'

const DAY = 86_400_000

test('trying an episode out on the practice channel is not publishing it', () => {
  const db = connector(process.env['PUSTAKA_SQLITE_BINDING'])(':memory:', 'create')
  onTestFinished(() => void db.close())
  migrate(db)
  db.exec(`
    INSERT INTO shows VALUES ('s', 'Dongeng', 3);
    INSERT INTO episodes (id, showId, title, format, language, campaign, createdAtMs, updatedAtMs)
      VALUES ('e', 's', 'Kancil', 'story', 'id', 'Literasi', 0, 0);
    INSERT INTO plannedDays VALUES ('e', '1970-01-20');
  `)
  const publish = (destination: string, day: number) =>
    db
      .prepare(
        `INSERT INTO publications (id, episodeId, destination, state, version, url, publishedAtMs)
         VALUES (?, 'e', ?, 'published', 1, 'file:', ?)`,
      )
      .run(destination, destination, day * DAY)
  const until = (days: number) =>
    plannedEpisodesIn(db, { days: ['1970-01-01', '1970-01-10'], fromMs: 0, untilMs: days * DAY })
  publish('practice', 2)

  expect(stagesIn(db, 'Literasi')).toMatchObject([{ publishedAtMs: undefined }])
  expect(until(9)).toEqual([])

  publish('podcast', 4)
  expect(stagesIn(db, 'Literasi')).toMatchObject([{ publishedAtMs: 4 * DAY }])
  expect(until(9)).toMatchObject([{ episodeId: 'e', publishedAtMs: 4 * DAY }])
})

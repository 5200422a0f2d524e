import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { connector } from './connect.ts'
import { commentsOf, forgetCommentsBefore, removeComment, saveCare } from './tables/comments.ts'
import { forgetSnapshotsOf, newestSnapshot } from './tables/snapshots.ts'

/** Tables of a handful of rows that are always read whole, in an order of their own. */
const SMALL = ['shows', 'settings', 'uploads', 'waitingExports', 'phrases', 'deviceDelays']

test('whatever campaigns and lists ask of the database is found by an index', async () => {
  const workspace = join(await aFolder(), 'w')
  const asked = recordQueries()
  const { client } = await openTestStudio(workspace)
  const { id: campaignId } = await client.campaigns.create({ name: 'Literasi' })
  const show = { showName: 'Dongeng', format: 'story', language: 'id' } as const
  const { id: episodeId } = await client.episodes.create({ ...show, title: 'Kancil' })
  await client.campaigns.addEpisode({ campaignId, episodeId, plannedOn: '2026-11-30' })
  await client.campaigns.list()
  await client.episodes.list()
  await client.episodes.open({ episodeId })
  await client.campaigns.save({ ...(await client.campaigns.open({ campaignId })).campaign })
  await client.reach.open({ campaignId })
  await client.answers.open({ campaignId })
  await client.answers.phrases()
  await client.reports.write({ of: { campaignId }, language: 'id' })
  await client.reports.write({ of: { month: '2026-11' }, language: 'id' })
  await client.campaignFiles.write({ campaignId })
  await client.queue.list()
  const db = connector(process.env['PUSTAKA_SQLITE_BINDING'])(join(workspace, 'studio.db'), 'existing')
  commentsOf(db, 'v')
  newestSnapshot(db, 'v', 'views')
  forgetSnapshotsOf(db, 'v', ['views'])
  forgetCommentsBefore(db, 0)
  removeComment(db, 'c')
  saveCare(db, { id: 'c' })

  const scans = [...asked].flatMap((sql) => plan(db, sql).filter(isScan).map((line) => `${line}: ${sql}`))
  db.close()

  expect(asked.size).toBeGreaterThan(40)
  expect(scans).toEqual([])
})

/** Every question that is asked of any database from now on. */
function recordQueries(): Set<string> {
  const asked = new Set<string>()
  const { prepare } = Database.prototype
  Database.prototype.prepare = function record(this: Database.Database, sql: string) {
    asked.add(sql)
    return Reflect.apply(prepare, this, [sql])
  }
  onTestFinished(() => {
    Database.prototype.prepare = prepare
  })
  return asked
}

/** How SQLite would look for the answer. */
function plan(db: Database.Database, sql: string): string[] {
  if (!/^\s*(SELECT|DELETE|UPDATE)/.test(sql)) {
    return []
  }
  const bound = sql.replace(/\?|@\w+/g, '1')
  return db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${bound}`)
    .all()
    .map(({ detail }) => detail)
}

function isScan(line: string): boolean {
  const table = /^SCAN (\w+)/.exec(line)?.[1]
  const isOrdered = / USING (COVERING )?INDEX /.test(line)
  const isDerived = table === undefined || table === 'CONSTANT'
  return !isDerived && !isOrdered && !SMALL.includes(table)
}

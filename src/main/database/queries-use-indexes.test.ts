import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { connector } from './connect.ts'
import { forgetCommentsLooksBefore } from './tables/comment-looks.ts'
import { commentsOf, forgetCommentsBefore, removeComment, saveCare } from './tables/comments.ts'
import { forgetLooksBefore } from './tables/looks.ts'
import { forgetSnapshotsBefore, forgetSnapshotsOf, newestSnapshot } from './tables/snapshots.ts'

/** Tables of a handful of rows that are read whole, in an order of their own; `asked` is found by indexes itself. */
const READ_WHOLE = ['shows', 'episodeCounts', 'settings', 'phrases', 'asked']
/** Virtual tables that are asked for what is in them, not read through. */
const ASKED =
  /^SCAN ((episode|work)(Words|Pairs) VIRTUAL TABLE INDEX 0:M|json_each VIRTUAL TABLE INDEX 1:)/

test('whatever campaigns and lists ask of the database is found by an index', async () => {
  const workspace = join(await aFolder(), 'w')
  const { client } = await openTestStudio(workspace)
  const asked = recordQueries()
  const { id: campaignId } = await client.campaigns.create({ name: 'Literasi' })
  const show = { showName: 'Dongeng', format: 'story', language: 'id' } as const
  const { id: episodeId } = await client.episodes.create({ ...show, title: 'Kancil' })
  await client.campaigns.addEpisode({ campaignId, episodeId, plannedOn: '2026-11-30' })
  await client.campaigns.list()
  await client.campaigns.list({ after: { endsOn: '2026-11-30', name: 'Literasi' } })
  await client.campaigns.named({ name: 'Literasi' })
  await client.campaigns.calendar({ from: '2026-11-01', until: '2026-11-30' })
  await client.episodes.overview()
  const { showId } = (await client.episodes.open({ episodeId })).episode
  const after = { updatedAtMs: 5, episodeId }
  for (const narrowed of [{}, { showId }, { isPublished: true }]) {
    for (const format of [undefined, 'story'] as const) {
      await client.episodes.list({ ...narrowed, format })
      await client.episodes.list({ ...narrowed, format, after, notInCampaign: 'Literasi' })
      await client.episodes.list({ ...narrowed, format, text: 'kancil' })
    }
  }
  await client.episodes.open({ episodeId })
  await client.campaigns.save({ ...(await client.campaigns.open({ campaignId })).campaign })
  await client.reach.open({ campaignId })
  await client.answers.open({ campaignId })
  await client.answers.phrases()
  await client.reports.write({ of: { campaignId }, language: 'id' })
  await client.reports.write({ of: { month: '2026-11' }, language: 'id' })
  await client.campaignFiles.write({ campaignId })
  await client.queue.list()
  const record = { title: 'Kancil', authors: ['Murti'] }
  const { id: workId } = await client.collection.cite({ episodeId, record })
  for (const text of ['', 'kancil', 'ka']) {
    await client.collection.works({ text })
    await client.collection.works({ text, notCitedBy: 'other', after: workId })
    await client.episodes.list({ text })
  }
  await client.collection.ofCampaign({ campaign: 'Literasi' })
  await client.collection.ending()
  await client.collection.saveRecord({ workId, record })
  const db = connector(process.env['PUSTAKA_SQLITE_BINDING'])(
    join(workspace, 'studio.db'),
    'existing',
  )
  commentsOf(db, 'v')
  newestSnapshot(db, 'v', 'views')
  forgetSnapshotsOf(db, 'v', ['views'])
  forgetCommentsBefore(db, 0)
  forgetCommentsLooksBefore(db, 0)
  forgetLooksBefore(db, 0)
  forgetSnapshotsBefore(db, 0)
  removeComment(db, 'c')
  saveCare(db, { id: 'c' })

  const queries = asked()
  const scans = [...queries].flatMap((sql) =>
    plan(db, sql)
      .filter(isScan)
      .map((line) => `${line}: ${sql}`),
  )
  // A list that is sorted anew reads all of it first, index or not; the few that words name are sorted.
  const sorted = [...queries]
    .filter((sql) => /FROM episodeRows|BY coalesce/.test(sql) && !sql.includes('json_each'))
    .filter((sql) => plan(db, sql).some((line) => line.includes('TEMP B-TREE')))
  db.close()

  expect(queries.size).toBeGreaterThan(50)
  expect(scans).toEqual([])
  expect(sorted).toEqual([])
})

/** Every question that is asked of any database from now on. */
function recordQueries(): () => Set<string> {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  onTestFinished(() => prepare.mockRestore())
  return () => new Set(prepare.mock.calls.map(([sql]) => sql))
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
  // All that are not in the bin are as good as all.
  if (line.includes('episodesByChange (discardedAtMs=?)')) {
    return true
  }
  return (
    table !== undefined && !ASKED.test(line) && table !== 'CONSTANT' && !READ_WHOLE.includes(table)
  )
}

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '#main/database/migrate.ts'
import { firstTables } from '#main/database/migrations/0001-first-tables.ts'
import { campaignsFrom } from '#main/database/tables/campaigns.ts'
import { plannedEpisodesOf } from '#main/database/tables/planned-days.ts'
import { connector } from '#main/database/connect.ts'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'

const EPISODE = {
  title: 'Kancil',
  format: 'story',
  language: 'id',
  showName: 'Dongeng Sabtu',
} as const
const GOAL = { id: 'loans', measure: 'Buku dipinjam', target: 60, dueOn: '2026-12-31' }

test('a campaign is planned, filled, renamed and found again after a restart', async () => {
  const workspace = join(await aFolder(), 'w')
  const { client, close } = await openTestStudio(workspace)
  const { id: episodeId } = await client.episodes.create(EPISODE)
  const campaign = await client.campaigns.create({ name: 'Mahasiswa Baru' })
  const campaignId = campaign.id
  const planned = {
    ...campaign,
    name: 'Mahasiswa Baru 2026',
    purpose: 'literacy' as const,
    startsOn: '2026-09-01',
    endsOn: '2026-12-31',
    goals: [GOAL],
  }
  await client.campaigns.addEpisode({ campaignId, episodeId, plannedOn: '2026-09-10' })
  await client.campaigns.save(planned)
  await client.campaigns.planEpisode({ episodeId, plannedOn: '2026-09-12' })
  const figure = { campaignId, goalId: 'loans', day: '2026-10-01', value: 12, source: 'Meja' }
  await client.campaigns.saveFigure({ ...figure, value: 11 })
  await client.campaigns.saveFigure(figure)
  await close()

  const again = (await openTestStudio(workspace)).client
  const found = await again.campaigns.open({ campaignId })
  expect(found).toEqual({
    campaign: planned,
    figures: [figure],
    episodes: [
      {
        episodeId,
        title: 'Kancil',
        format: 'story',
        campaign: 'Mahasiswa Baru 2026',
        plannedOn: '2026-09-12',
        isOnItsWay: false,
      },
    ],
  })

  await again.campaigns.save({ ...planned, goals: [] })
  await again.campaigns.removeEpisode({ episodeId })
  expect(await again.campaigns.list()).toEqual([
    {
      campaign: { ...planned, goals: [] },
      figures: [],
      stages: { published: 0, scheduled: 0, planned: 0 },
    },
  ])
})

test('campaigns come in pages, the one that ends last first, with what else is done in a month', async () => {
  const { client } = await openTestStudio(join(await aFolder(), 'w'))
  const ends = {
    Satu: '2026-12-31',
    Dua: '2027-01-31',
    Tiga: '2026-12-31',
    Empat: undefined,
    Lima: undefined,
  }
  for (const [name, endsOn] of Object.entries(ends)) {
    const campaign = await client.campaigns.create({ name })
    // Files that were brought in may name two things alike.
    const activity = { id: 'poster', day: endsOn ?? '2026-12-05' }
    const activities = [
      { ...activity, text: name },
      { ...activity, text: `${name}, lagi` },
    ]
    await client.campaigns.save({ ...campaign, ...(endsOn && { endsOn }), activities })
  }
  const paged: string[] = []
  let page = await client.campaigns.list({ limit: 1 })
  while (page[0]) {
    const { name, endsOn } = page[0].campaign
    paged.push(name)
    page = await client.campaigns.list({ limit: 1, after: { name, endsOn } })
  }
  expect(paged).toEqual(['Dua', 'Satu', 'Tiga', 'Empat', 'Lima'])

  const { activities } = await client.campaigns.calendar({
    from: '2026-12-01',
    until: '2026-12-31',
  })
  const inDecember = ['Empat', 'Lima', 'Satu', 'Tiga']
  expect(activities.map(({ text }) => text).toSorted()).toEqual(
    inDecember.flatMap((name) => [name, `${name}, lagi`]),
  )
  const campaign = await client.campaigns.named({ name: 'Empat' })
  await client.campaigns.save({ ...campaign!, activities: [] })
  const left = await client.campaigns.calendar({ from: '2026-12-01', until: '2026-12-05' })
  expect(left.activities.map(({ text }) => text)).toEqual(['Lima', 'Lima, lagi'])
})

test('what cannot be is refused and changes nothing', async () => {
  const { client } = await openTestStudio(join(await aFolder(), 'w'))
  const first = await client.campaigns.create({ name: 'Satu' })
  await client.campaigns.create({ name: 'Dua' })
  const refused = async (asked: Promise<unknown>, code: string) =>
    await expect(asked).rejects.toMatchObject({ data: { code } })

  await refused(client.campaigns.create({ name: 'Satu' }), 'campaign.nameTaken')
  await refused(client.campaigns.save({ ...first, name: 'Dua' }), 'campaign.nameTaken')
  await refused(
    client.campaigns.save({ ...first, startsOn: '2026-02-02', endsOn: '2026-02-01' }),
    'campaign.impossible',
  )
  await refused(client.campaigns.open({ campaignId: 'none' }), 'campaign.missing')
  const lost = { campaignId: first.id, goalId: 'none', day: '2026-01-01', value: 1, source: 'x' }
  await refused(client.campaigns.saveFigure(lost), 'campaign.missing')
  const known = (await client.campaigns.list()).map(({ campaign }) => campaign)
  expect(known.toSorted((a, b) => a.name.localeCompare(b.name))[1]).toEqual(first)
})

test('campaigns that episodes named before there were any become campaigns', async () => {
  const db = connector(undefined)(join(await aFolder(), 'studio.db'), 'create')
  firstTables(db)
  db.exec(`
    INSERT INTO shows VALUES ('s', 'Dongeng', 3);
    INSERT INTO episodes (id, showId, title, format, language, campaign, createdAtMs, updatedAtMs)
      VALUES ('one', 's', 'Satu', 'story', 'id', 'Literasi Anak', 0, 0);
  `)
  db.pragma('user_version = 1')
  migrate(db)

  expect(campaignsFrom(db, { limit: 50 }).map(({ name }) => name)).toEqual(['Literasi Anak'])
  expect(plannedEpisodesOf(db, 'Literasi Anak').map(({ episodeId }) => episodeId)).toEqual(['one'])
  db.close()
})

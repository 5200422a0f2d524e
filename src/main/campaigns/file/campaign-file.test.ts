import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startOfDayMs } from '#shared/campaigns/day.ts'
import { campaignFileSchema } from '#shared/campaigns/file/campaign-file.ts'
import { connector } from '#main/database/connect.ts'
import { savePublication } from '#main/database/tables/publications.ts'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'

const KANCIL = { showName: 'Dongeng', title: 'Kancil', format: 'story', language: 'id' } as const

test('a campaign leaves one computer whole and arrives on another', async () => {
  const folder = await aFolder()
  const { client: here } = await openTestStudio(join(folder, 'here'))
  const campaign = await here.campaigns.create({ name: 'Literasi Anak' })
  const goal = { id: 'g', measure: 'Buku', target: 60, dueOn: '2026-12-31' }
  await here.campaigns.save({ ...campaign, goals: [goal], owner: 'Sari', startsOn: '2026-09-01' })
  const campaignId = campaign.id
  const figure = { campaignId, goalId: 'g', day: '2026-10-01', value: 12, source: 'Meja' }
  await here.campaigns.saveFigure(figure)
  const { id: episodeId } = await here.episodes.create(KANCIL)
  await here.campaigns.addEpisode({ campaignId, episodeId, plannedOn: '2026-11-30' })
  const record = { title: 'Kancil dan Buku Tua', authors: ['Rukmini, Siti'] }
  const { id: workId } = await here.collection.cite({ episodeId, record })
  const permission = {
    basis: 'granted',
    grantedBy: 'Rimba',
    grantedOn: '2026-01-01',
    credit: '',
    visibility: 'public',
    endsOn: '2027-12-31',
  } as const
  await here.collection.savePermission({ workId, permission })
  const db = connector(process.env['PUSTAKA_SQLITE_BINDING'])(
    join(folder, 'here', 'studio.db'),
    'existing',
  )
  const url = 'https://www.youtube.com/watch?v=kancil'
  savePublication(db, {
    ...{ id: 'p', episodeId, destination: 'youtube', state: 'published', version: 1, url },
    publishedAtMs: startOfDayMs('2026-11-20'),
  })
  db.close()
  const file = join(folder, 'campaign.json')
  await writeFile(file, (await here.campaignFiles.write({ campaignId })).text)

  const { client: there } = await openTestStudio(join(folder, 'there'))
  const arrived = await there.campaignFiles.read({ file })

  const sent = await here.campaigns.open({ campaignId })
  const found = await there.campaigns.open({ campaignId: arrived.id })
  expect(found).toEqual({
    campaign: { ...sent.campaign, id: arrived.id },
    figures: [{ ...figure, campaignId: arrived.id }],
    episodes: sent.episodes.map((episode) => ({
      ...episode,
      episodeId: found.episodes[0]?.episodeId,
    })),
  })

  const [book] = await there.collection.works()
  expect(book).toMatchObject({ record, permission, episodes: [{ title: 'Kancil' }] })
  expect((await there.reach.open({ campaignId: arrived.id })).episodes).toMatchObject([
    { title: 'Kancil', videoId: 'kancil', state: 'unknown' },
  ])
  await expect(there.campaignFiles.read({ file })).rejects.toMatchObject({
    data: { code: 'campaign.nameTaken' },
  })
  await here.campaigns.save({ ...sent.campaign, name: 'Lain' })
  await here.campaignFiles.read({ file })
  expect((await here.campaigns.open({ campaignId })).episodes).toHaveLength(1)
  await writeFile(file, '{"format":"something else"}')
  await expect(there.campaignFiles.read({ file })).rejects.toMatchObject({
    data: { code: 'campaign.notFile' },
  })
})

test('the published schema is the one that is read', async () => {
  const published = join(import.meta.dirname, '../../../../docs/campaign.schema.json')
  expect(JSON.parse(await readFile(published, 'utf8'))).toEqual(campaignFileSchema())
})

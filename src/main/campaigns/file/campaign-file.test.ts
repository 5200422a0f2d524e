import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startOfDayMs } from '#shared/campaigns/day.ts'
import { campaignFileSchema } from '#shared/campaigns/file/campaign-file.ts'
import { connector } from '#main/database/connect.ts'
import type { Connection } from '#main/database/open.ts'
import { keepChecklist } from '#main/database/tables/kept-checklists.ts'
import { savePublication } from '#main/database/tables/publications.ts'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'

const KANCIL = { showName: 'Dongeng', title: 'Kancil', format: 'story', language: 'id' } as const
const VIDEO = 'https://www.youtube.com/watch?v=kancil'

/** In the database of a studio, whatever it asks for itself. */
function inDatabase(workspace: string, act: (db: Connection) => void): void {
  const db = connector(process.env['PUSTAKA_SQLITE_BINDING'])(
    join(workspace, 'studio.db'),
    'existing',
  )
  act(db)
  db.close()
}

function saveAtYouTube(db: Connection, episodeId: string): void {
  savePublication(db, {
    ...{ id: 'p', episodeId, destination: 'youtube', state: 'published', version: 1, url: VIDEO },
    publishedAtMs: startOfDayMs('2026-11-20'),
  })
}

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
  inDatabase(join(folder, 'here'), (db) => saveAtYouTube(db, episodeId))
  const file = join(folder, 'campaign.json')
  await writeFile(file, (await here.campaignFiles.write({ campaignId })).text)

  const { client: there } = await openTestStudio(join(folder, 'there'))
  const arrived = await there.campaignFiles.read({ file })
  expect(arrived.skipped).toEqual([])

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
  expect(await here.campaignFiles.read({ file })).toMatchObject({ skipped: ['Kancil'] })
  expect((await here.campaigns.open({ campaignId })).episodes).toHaveLength(1)
  await writeFile(file, '{"format":"something else"}')
  await expect(there.campaignFiles.read({ file })).rejects.toMatchObject({
    data: { code: 'campaign.notFile' },
  })
})

test('episodes of one title stay as many as they are, each with its day and its books', async () => {
  const folder = await aFolder()
  const { client: here } = await openTestStudio(join(folder, 'here'))
  const { id: campaignId } = await here.campaigns.create({ name: 'Literasi Anak' })
  for (const [plannedOn, title] of [
    ['2026-11-30', 'Kancil dan Buaya'],
    ['2026-12-07', 'Kancil dan Timun'],
  ] as const) {
    const { id: episodeId } = await here.episodes.create(KANCIL)
    await here.campaigns.addEpisode({ campaignId, episodeId, plannedOn })
    await here.collection.cite({ episodeId, record: { title, authors: [] } })
  }
  const file = join(folder, 'campaign.json')
  await writeFile(file, (await here.campaignFiles.write({ campaignId })).text)
  const { client: there } = await openTestStudio(join(folder, 'there'))
  const { id: known } = await there.episodes.create(KANCIL)
  const { id: knownToo } = await there.episodes.create(KANCIL)

  const arrived = await there.campaignFiles.read({ file })

  const { episodes } = await there.campaigns.open({ campaignId: arrived.id })
  expect(episodes.map(({ plannedOn }) => plannedOn)).toEqual(['2026-11-30', '2026-12-07'])
  expect(episodes.map(({ episodeId }) => episodeId).toSorted()).toEqual(
    [known, knownToo].toSorted(),
  )
  const cited = await Promise.all(
    episodes.map(({ episodeId }) => there.collection.citedBy({ episodeId })),
  )
  expect(cited.map((works) => works.map(({ record }) => record.title))).toEqual([
    ['Kancil dan Buaya'],
    ['Kancil dan Timun'],
  ])
  const { campaign } = await here.campaigns.open({ campaignId })
  await here.campaigns.save({ ...campaign, name: 'Lain' })
  const { skipped } = await here.campaignFiles.read({ file })
  expect(skipped).toEqual(['Kancil', 'Kancil'])
  expect(await here.episodes.list()).toHaveLength(2)
})

test('what is scheduled at YouTube is scheduled on the other computer, and not sent again', async () => {
  const folder = await aFolder()
  const { client: here } = await openTestStudio(join(folder, 'here'))
  const { id: campaignId } = await here.campaigns.create({ name: 'Literasi Anak' })
  const { id: episodeId } = await here.episodes.create(KANCIL)
  await here.campaigns.addEpisode({ campaignId, episodeId })
  const publishAt = new Date(Date.now() + 90 * 86_400_000).toISOString()
  const { details } = await here.episodes.open({ episodeId })
  await here.publishing.saveDetails({ episodeId, details: { ...details, publishAt } })
  inDatabase(join(folder, 'here'), (db) => saveAtYouTube(db, episodeId))
  const { text } = await here.campaignFiles.write({ campaignId })
  const file = join(folder, 'campaign.json')
  const added = ['publishAt', 'consents', 'signatures', 'keptChecklists']
  const older = JSON.stringify(JSON.parse(text), (key, value: unknown) =>
    added.includes(key) ? undefined : value,
  )
  const arrivedFrom = async (written: string, workspace: string) => {
    await writeFile(file, written)
    const { client } = await openTestStudio(join(folder, workspace))
    const { id } = await client.campaignFiles.read({ file })
    const [episode] = (await client.campaigns.open({ campaignId: id })).episodes
    const { publications } = await client.episodes.open({ episodeId: episode?.episodeId ?? '' })
    return { episode, urls: publications.map(({ url }) => url) }
  }

  expect(await arrivedFrom(text, 'there')).toMatchObject({
    episode: { publishAt, isOnItsWay: true },
    urls: [VIDEO],
  })
  expect(await arrivedFrom(older, 'later')).toMatchObject({
    episode: { isOnItsWay: true },
    urls: [VIDEO],
  })
})

const DEWI = { person: 'Dewi', isMinor: true, guardian: 'Ibu Sari', givenOn: '2026-11-01' }

/** The file of a campaign whose episode has a consent, names under its checklist, and two lists that were kept. */
async function answeredFor(folder: string): Promise<string> {
  const { client } = await openTestStudio(join(folder, 'here'))
  const { id: campaignId } = await client.campaigns.create({ name: 'Literasi Anak' })
  const { id: episodeId } = await client.episodes.create(KANCIL)
  await client.campaigns.addEpisode({ campaignId, episodeId })
  await client.collection.saveConsent({ ...DEWI, id: 'c', episodeId })
  const sign = { episodeId, items: ['ethical'] }
  const { items } = await client.checklist.sign({ ...sign, by: 'Rina' })
  await client.checklist.withdraw({ episodeId, item: 'ethical' })
  await client.checklist.sign({ ...sign, by: 'Adi' })
  inDatabase(join(folder, 'here'), (db) =>
    [1, 2].forEach((version) =>
      keepChecklist(db, {
        ...{ episodeId, destination: 'youtube', version, keptAtMs: version },
        ...{ isComplete: false, items },
      }),
    ),
  )
  const file = join(folder, 'campaign.json')
  await writeFile(file, (await client.campaignFiles.write({ campaignId })).text)
  return file
}

test('who agreed and who answered for an episode arrives with it', async () => {
  const folder = await aFolder()
  const file = await answeredFor(folder)
  const { client } = await openTestStudio(join(folder, 'there'))

  const { id: campaignId } = await client.campaignFiles.read({ file })

  const [episode] = (await client.campaigns.open({ campaignId })).episodes
  const made = { episodeId: episode?.episodeId ?? '' }
  expect(await client.collection.consents(made)).toMatchObject([{ ...DEWI, ...made }])
  const { items, kept } = await client.checklist.read(made)
  expect(items.find(({ id }) => id === 'ethical')?.signature?.by).toBe('Adi')
  expect(kept.map(({ version }) => version)).toEqual([2, 1])
})

test('an episode that is there keeps its day, its consents and who answered for it', async () => {
  const folder = await aFolder()
  const file = await answeredFor(folder)
  const { client } = await openTestStudio(join(folder, 'there'))
  const { id: episodeId } = await client.episodes.create(KANCIL)
  const tono = { id: 't', episodeId, person: 'Tono', isMinor: false, guardian: '' }
  await client.collection.saveConsent(tono)
  await client.checklist.sign({ episodeId, items: ['ethical'], by: 'Budi' })
  await client.campaigns.planEpisode({ episodeId, plannedOn: '2026-12-01' })

  const { id: campaignId } = await client.campaignFiles.read({ file })

  expect((await client.campaigns.open({ campaignId })).episodes).toMatchObject([
    { episodeId, plannedOn: '2026-12-01' },
  ])
  expect(await client.collection.consents({ episodeId })).toEqual([tono])
  const { items } = await client.checklist.read({ episodeId })
  expect(items.find(({ id }) => id === 'ethical')?.signature?.by).toBe('Budi')
})

test('the published schema is the one that is read', async () => {
  const published = join(import.meta.dirname, '../../../../docs/campaign.schema.json')
  expect(JSON.parse(await readFile(published, 'utf8'))).toEqual(campaignFileSchema())
})

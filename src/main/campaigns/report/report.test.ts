import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 26, 12) })
  return () => vi.useRealTimers()
})

async function aPlannedCampaign() {
  const { client } = await openTestStudio(join(await aFolder(), 'w'))
  const campaign = await client.campaigns.create({ name: 'Literasi <Anak>' })
  const goal = { id: 'g', measure: '=Buku; "dipinjam"', target: 60, dueOn: '2026-12-31' }
  await client.campaigns.save({
    ...{ ...campaign, startsOn: '2026-11-02', goals: [goal], owner: 'Sari' },
    activities: [{ id: 'a', day: '2026-11-05', text: 'Poster' }],
  })
  const campaignId = campaign.id
  const figure = { campaignId, goalId: 'g', source: 'Meja' }
  await client.campaigns.saveFigure({ ...figure, day: '2026-11-20', value: 12.5 })
  await client.campaigns.saveFigure({ ...figure, day: '2026-12-02', value: 60 })
  const make = async (title: string) => {
    const show = { showName: 'Dongeng', format: 'story', language: 'id' } as const
    return (await client.episodes.create({ ...show, title })).id
  }
  const planned = await make('Kancil')
  await client.campaigns.addEpisode({ campaignId, episodeId: planned, plannedOn: '2026-11-30' })
  await client.campaigns.planEpisode({ episodeId: await make('Buaya'), plannedOn: '2026-11-01' })
  return { client, campaignId }
}

test('a table is what spreadsheets of its language understand; a page holds all it needs; neither runs anything', async () => {
  const { client, campaignId } = await aPlannedCampaign()
  const write = async (language: 'id' | 'en') =>
    (await client.reports.write({ of: { campaignId }, language })).csv

  expect(await write('id')).toBe(
    [
      '\uFEFFKampanye;Perihal;Nama;Tanggal;Nilai;Sumber',
      'Literasi <Anak>;sasaran;"\'=Buku; ""dipinjam""";2026-12-31;60;',
      'Literasi <Anak>;tercapai;"\'=Buku; ""dipinjam""";2026-11-20;12,5;Meja',
      'Literasi <Anak>;tercapai;"\'=Buku; ""dipinjam""";2026-12-02;60;Meja',
      'Literasi <Anak>;Kegiatan lain;Poster;2026-11-05;;',
      'Literasi <Anak>;episode direncanakan;Kancil;2026-11-30;;',
      '',
    ].join('\r\n'),
  )
  expect(await write('en')).toContain(',2026-11-20,12.5,Meja\r\n')

  const { name, page } = await client.reports.write({ of: { campaignId }, language: 'en' })

  expect(name).toBe('Campaign report Literasi <Anak>')
  expect(page).toContain('<h1>Literasi &lt;Anak&gt;</h1>')
  expect(page).toContain('<b>12.5</b> of 60')
  expect(page).toContain('Behind what is needed by 31 December 2026')
  expect(page).toMatch(/Figures behind the lines.*20 November 2026.*12\.5.*Meja/s)
  expect(page).not.toContain('2 December 2026')
  expect(page).not.toMatch(/(src|href)=|url\((?!data:)/)
})

test('a month tells what was planned or published in it, in campaigns and outside of them', async () => {
  const { client } = await aPlannedCampaign()
  const write = async (month: string) =>
    (await client.reports.write({ of: { month }, language: 'id' })).page

  const endless = await client.campaigns.create({ name: 'Tanpa akhir' })
  await client.campaigns.save({ ...endless, startsOn: '2026-11-01' })

  const november = await write('2026-11')
  expect(november).toContain('<h1>November 2026</h1>')
  expect(november).toContain('Literasi &lt;Anak&gt;')
  expect(november).toContain('Tanpa kampanye')
  expect(november).toContain('Buaya')
  expect(november).toContain('Tanpa akhir')
  expect(await write('2026-10')).toContain('Tidak ada yang direncanakan')
  expect(await write('2026-12')).not.toContain('Kancil')
})

import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { aPublishedCampaign } from '#testing/published.ts'

const NOW = new Date(2026, 10, 26, 12)
const DAY_MS = 86_400_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
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

test('a month has only its own activities and figures', async () => {
  const { client } = await aPlannedCampaign()
  const write = (month: string) => client.reports.write({ of: { month }, language: 'id' })

  const { csv: november } = await write('2026-11')
  expect(november).toContain('Kegiatan lain;Poster;2026-11-05')
  expect(november).toContain(';2026-11-20;12,5;Meja')
  expect(november).not.toContain(';2026-12-02;60;Meja')
  const { csv, page } = await write('2026-12')
  expect(csv).toContain(';2026-12-02;60;Meja')
  expect(csv).not.toContain(';2026-11-20;12,5;Meja')
  expect(csv).not.toContain('Poster')
  expect(page).not.toContain('Poster')
})

async function aTalkedOfCampaign() {
  const made = await aPublishedCampaign(['2026-11-20'])
  const { client, world, videos } = made
  const goal = { measure: 'Ditonton', target: 500, dueOn: '2026-12-31' }
  const goals = [{ id: 'g', ...goal, counts: 'views' as const }]
  await client.campaigns.save({ ...made.campaign, goals, startsOn: '2026-11-01' })
  const videoId = videos[0]?.id ?? ''
  world.reachOf = () => ({ views: 10, minutes: 25 })
  world.statistics.set(videoId, { viewCount: '391' })
  world.comments.push({
    ...{ id: 'c', videoId, author: 'Rio', authorChannelId: 'UCrio', text: 'Gratis?' },
    publishedAt: '2026-11-22T05:00:00Z',
  })
  const campaignId = made.campaign.id
  return {
    ...{ ...made, videoId, campaignId },
    ask: async () => {
      await client.reach.fetch({ campaignId })
      await client.answers.fetch({ campaignId })
    },
    /** While YouTube answers nothing. */
    write: async () => {
      const none = { kind: 'answer', status: 403, reason: 'quotaExceeded', times: 99 } as const
      world.faults.order({ op: 'videos', ...none }, { op: 'commentThreads', ...none })
      const wanted = { of: { campaignId }, language: 'id' } as const
      const report = await client.reports.write(wanted)
      world.faults.clear()
      return { csv: report.csv.split('\r\n'), page: report.page.replaceAll(/\s+/g, ' ') }
    },
  }
}

test('a report says of when the figures of YouTube are, and what it was not asked for', async () => {
  const { ask, write } = await aTalkedOfCampaign()
  const notAsked = async () => {
    const { csv, page } = await write()
    expect(csv).toContain('Literasi Anak;ditanyakan ke YouTube;Ditonton;Belum ditanyakan;;YouTube')
    expect(csv).toContain('Literasi Anak;Penayangan kini;Kancil 1;Belum ditanyakan;;YouTube')
    expect(csv).toContain('Literasi Anak;Jawaban atas komentar;Kancil 1;Belum ditanyakan;;YouTube')
    expect(page).toMatch(/Belum ada angka.*<p class="quiet">Belum ditanyakan<\/p>/)
    expect(page).toContain('–<br><span class="quiet">Belum ditanyakan</span>')
    expect(page).toMatch(/Jawaban atas komentar.*Belum ditanyakan: Kancil 1/)
  }
  await notAsked()

  await ask()
  vi.setSystemTime(NOW.getTime() + 10 * DAY_MS)
  const { csv, page } = await write()
  expect(csv).toContain('Literasi Anak;ditanyakan ke YouTube;Ditonton;2026-11-26;;YouTube')
  expect(csv).toContain('Literasi Anak;Penayangan kini;Kancil 1;2026-11-26;391;YouTube')
  expect(csv).toContain('Literasi Anak;masih menunggu;;2026-11-26;1;YouTube')
  expect(page).toContain('Sumber: YouTube Analytics · Ditanyakan 26 Nov 2026')
  expect(page).toContain('391<br><span class="quiet">Ditanyakan 26 Nov 2026</span>')
  expect(page).toMatch(/masih menunggu.*<p class="quiet">Ditanyakan 26 Nov 2026<\/p>/)
  expect(page).not.toContain('Belum ditanyakan<')

  vi.setSystemTime(NOW.getTime() + 31 * DAY_MS)
  await notAsked()
})

test('a video that is gone is told of', async () => {
  const { ask, write, world } = await aTalkedOfCampaign()
  world.videos.splice(0)
  await ask()

  const { csv, page } = await write()
  expect(csv).toContain(
    'Literasi Anak;Penayangan kini;Kancil 1;2026-11-26;Sudah tidak ada di YouTube;YouTube',
  )
  expect(page).toContain('1 terbit · 1 di antaranya sudah tidak ada di YouTube')
  expect(page).toContain('<span class="quiet">Sudah tidak ada di YouTube</span>')
})

test('what was planned for another month than it came out in is published only in the latter', async () => {
  const { client, ask, campaign } = await aTalkedOfCampaign()
  const [episode] = (await client.campaigns.open({ campaignId: campaign.id })).episodes
  const episodeId = episode?.episodeId ?? ''
  await client.campaigns.planEpisode({ episodeId, plannedOn: '2026-10-28' })
  await ask()
  const write = (month: string) => client.reports.write({ of: { month }, language: 'id' })

  const october = await write('2026-10')
  expect(october.csv).toContain('episode direncanakan;Kancil 1;2026-10-28')
  expect(october.csv).not.toContain('episode terbit')
  expect(october.csv).not.toContain('Penayangan kini')
  expect(october.page).toContain('<p class="lead">1 pindah ke bulan lain</p>')
  expect(october.page).toMatch(/Direncanakan 28 Oktober 2026<br>.*Terbit 26 November 2026/)
  const november = await write('2026-11')
  expect(november.csv).toContain('episode terbit;Kancil 1;2026-11-26')
  expect(november.csv).not.toContain('episode direncanakan')
  expect(november.page).toContain('<p class="lead">1 terbit</p>')
})

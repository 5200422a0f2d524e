import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { FailureError } from '#shared/failure/failure.ts'
import { aPublishedCampaign } from '#testing/published.ts'
import { connector } from '../../database/connect.ts'
import { askForReport } from './ask-for-report.ts'
import { gatherReport } from './gather-report.ts'
import { reportSubjects } from './report-subjects.ts'

const NOW = Date.parse('2026-11-26T18:00:00Z')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  return () => vi.useRealTimers()
})

/** One episode in a campaign and one in none, and a YouTube that tells what it was asked. */
async function aMonthToReport() {
  const { client, workspace, campaign } = await aPublishedCampaign(['2026-11-10', '2026-11-20'])
  const [, second] = (await client.campaigns.open({ campaignId: campaign.id })).episodes
  await client.campaigns.removeEpisode({ episodeId: second?.episodeId ?? '' })
  const file = join(workspace, 'studio.db')
  const db = connector(process.env['PUSTAKA_SQLITE_BINDING'])(file, 'existing')
  onTestFinished(() => void db.close())
  const counts = vi.fn(async (ids: readonly string[]) =>
    ids.map((id) => ({ id, publishedAtMs: NOW, views: 7, likes: 1, comments: 0 })),
  )
  const youtube = {
    ...{ counts, report: async () => [], canReport: async () => true, dayAt: () => '2026-11-26' },
    threads: async () => ({ state: 'open', threads: [], next: undefined }) as const,
    ...{ replies: async () => [], answer: () => Promise.reject(new Error('nobody was to answer')) },
    ownChannelId: async () => undefined,
  }
  const of = { month: '2026-11' }
  const ask = (signal = new AbortController().signal) =>
    askForReport({ db, now: Date.now, youtube }, reportSubjects(db, of, Date.now()), signal)
  const views = () =>
    gatherReport(db, of, Date.now()).parts.map(({ episodes }) => episodes[0]?.reach?.now.views)
  return { ask, counts, views }
}

test('what is old is asked for before a report is written, in campaigns and outside of them', async () => {
  const { ask, counts, views } = await aMonthToReport()
  expect(views()).toEqual([undefined, undefined])
  await ask()
  expect(views()).toEqual([7, 7])
  await ask()
  expect(counts).toHaveBeenCalledTimes(2)
})

test('a report waits for no answer that does not come; bugs are no such thing, and who cancels gets none', async () => {
  const { ask, counts, views } = await aMonthToReport()
  counts.mockRejectedValueOnce(new FailureError('youtube.notReached'))
  await ask()
  expect(views()).toEqual([undefined, 7])

  counts.mockRejectedValueOnce(new TypeError('a bug'))
  await expect(ask()).rejects.toThrow('a bug')
  counts.mockRejectedValueOnce(new FailureError('youtube.notReached'))
  await expect(ask(AbortSignal.abort())).rejects.toThrow('aborted')
  vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(AbortSignal.abort())
  counts.mockRejectedValueOnce(new DOMException('too late', 'TimeoutError'))
  await ask()
  expect(views()).toEqual([undefined, 7])
})

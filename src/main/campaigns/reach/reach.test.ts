import { beforeEach, expect, test, vi } from 'vitest'
import { localDay } from '#shared/campaigns/day.ts'
import { goalProgress } from '#shared/campaigns/goal-progress.ts'
import { aPublishedCampaign } from '#testing/published.ts'
import { aClientFile, connectToStandIn } from '#testing/upload.ts'

const NOW = Date.parse('2026-11-26T18:00:00Z')
const DAY_MS = 86_400_000
const GOAL = {
  id: 'g',
  measure: 'Ditonton',
  target: 500,
  dueOn: '2026-12-31',
  counts: 'views' as const,
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  return () => vi.useRealTimers()
})

/** Two episodes, the second only three days old; on every day each is watched ten times. */
async function aWatchedCampaign() {
  const made = await aPublishedCampaign(['2026-10-20', '2026-11-22'])
  made.world.reachOf = () => ({ views: 10, minutes: 25 })
  const campaign = { ...made.campaign, startsOn: '2026-10-01', goals: [GOAL] }
  await made.client.campaigns.save(campaign)
  const campaignId = campaign.id
  const asked = () => made.world.requests.filter(({ op }) => op === 'report').length
  return {
    ...made,
    campaign,
    campaignId,
    asked,
    fetch: () => made.client.reach.fetch({ campaignId }),
  }
}

test('what YouTube says is shown as it says it: with its lag, its gaps, and nothing it does not say', async () => {
  const { world, videos, client, campaignId, fetch } = await aWatchedCampaign()
  world.missingDays.add('2026-11-05')
  const [first = { id: '' }, second = { id: '' }] = videos
  world.statistics.set(first.id, { viewCount: '391', commentCount: '4' })

  expect((await client.reach.open({ campaignId })).isStale).toBe(true)
  const reach = await fetch()

  expect(reach.isStale).toBe(false)
  expect(reach.episodes.map(({ now }) => now)).toEqual([
    { views: 391, likes: undefined, comments: 4, atMs: NOW },
    { views: 0, likes: 0, comments: undefined, atMs: NOW },
  ])
  const days = reach.episodes[0]?.days.map(({ day }) => day) ?? []
  expect(days[0]).toBe('2026-10-20')
  expect(days.at(-1)).toBe('2026-11-23')
  expect(days).not.toContain('2026-11-05')
  expect(reach.episodes.map(({ ages }) => ages)).toEqual([
    [
      { age: 1, day: '2026-10-21', views: 20, minutes: 50 },
      { age: 7, day: '2026-10-27', views: 80, minutes: 200 },
      { age: 28, day: '2026-11-17', views: 280, minutes: 700 },
    ],
    [{ age: 1, day: '2026-11-23', views: 20, minutes: 50 }],
  ])
  expect(second.id).not.toBe(first.id)

  const { figures } = await client.campaigns.open({ campaignId })
  expect(figures.map(({ day, value }) => [day, value])).toEqual([
    ...['2026-10-08', '2026-10-15'].map((day) => [day, 0]),
    ...[
      ['2026-10-22', 30],
      ['2026-10-29', 100],
      ['2026-10-31', 120],
      ['2026-11-05', 160],
      ['2026-11-12', 230],
      ['2026-11-19', 300],
      ['2026-11-23', 360],
    ],
  ])
  expect(new Set(figures.map(({ source }) => source))).toEqual(new Set(['YouTube Analytics']))
})

test('what was asked lately is not asked again; corrections are, and a deleted video takes its figures along', async () => {
  const { asked, fetch, world, videos } = await aWatchedCampaign()
  await fetch()
  const first = asked()
  await fetch()
  // Day by day once for the campaign and once a video.
  expect(asked() - first).toBe(3)

  world.reachOf = () => ({ views: 11, minutes: 25 })
  vi.setSystemTime(NOW + DAY_MS)
  const before = asked()
  const reach = await fetch()
  expect(reach.untils.at(-1)).toEqual({
    day: '2026-11-24',
    views: 36 * 11 + 3 * 11,
    minutes: 39 * 25,
  })
  expect(asked() - before).toBeLessThan(first)

  world.videos.splice(
    world.videos.findIndex(({ id }) => id === videos[0]?.id),
    1,
  )
  const without = await fetch()
  expect(without.episodes[0]).toMatchObject({ state: 'gone', now: {}, days: [], ages: [] })
  expect(without.untils.at(-1)).toEqual({ day: '2026-11-24', views: 33, minutes: 75 })
})

test('a goal is judged by what had been reached on its last day, however late that is asked', async () => {
  const { client, campaign, campaignId, fetch } = await aWatchedCampaign()
  const goal = { ...GOAL, target: 250, dueOn: '2026-11-14' }
  await client.campaigns.save({ ...campaign, goals: [goal] })
  const progress = async () => {
    const { figures } = await client.campaigns.open({ campaignId })
    return goalProgress(campaign, goal, { figures, today: localDay(new Date()) })
  }
  await fetch()
  // The checkpoints before and after it say 240 and 310.
  expect(await progress()).toMatchObject({ state: 'reached', reachedOn: '2026-11-14' })

  vi.setSystemTime(NOW + 40 * DAY_MS)
  await fetch()
  expect(await progress()).toMatchObject({ state: 'reached', reachedOn: '2026-11-14' })
})

test('nothing is kept for longer than thirty days without being asked again', async () => {
  const { client, campaignId, fetch, world } = await aWatchedCampaign()
  await fetch()
  vi.setSystemTime(NOW + 31 * DAY_MS)
  world.faults.order({ op: 'videos', kind: 'answer', status: 403, reason: 'quotaExceeded' })

  await expect(fetch()).rejects.toMatchObject({ data: { code: 'youtube.quota' } })

  const reach = await client.reach.open({ campaignId })
  expect([reach.days, reach.untils, reach.lookedAtMs]).toEqual([[], [], undefined])
  expect(reach.episodes.map(({ state, days, ages }) => [state, days, ages])).toEqual([
    ['unknown', [], []],
    ['unknown', [], []],
  ])
  expect((await fetch()).untils.at(-1)?.day).toBe('2026-12-24')
})

test('without the permission for figures there are counts; after disconnecting there is nothing', async () => {
  const { studio, world, client, campaignId, fetch, folder } = await aWatchedCampaign()
  await fetch()
  await client.youtube.disconnect()
  const reach = await client.reach.open({ campaignId })
  expect([reach.days, reach.episodes.map(({ now }) => now.views)]).toEqual([
    [],
    [undefined, undefined],
  ])
  await expect(fetch()).rejects.toMatchObject({ data: { code: 'youtube.notConnected' } })

  world.refusedScopes = ['https://www.googleapis.com/auth/yt-analytics.readonly']
  await connectToStandIn(studio, await aClientFile(folder))
  const counted = await fetch()
  expect([counted.days, counted.episodes.map(({ now }) => now.views)]).toEqual([[], [0, 0]])
})

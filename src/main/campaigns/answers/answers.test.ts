import { beforeEach, expect, test, vi } from 'vitest'
import type { StandInComment } from '../../../../e2e/youtube-stand-in/world.ts'
import { aPublishedCampaign } from '#testing/published.ts'

const NOW = Date.parse('2026-11-26T18:00:00Z')
const HOUR = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  return () => vi.useRealTimers()
})

async function anAskedCampaign() {
  const made = await aPublishedCampaign(['2026-11-20'])
  const { world, videos, client, campaign } = made
  const videoId = videos[0]?.id ?? ''
  const campaignId = campaign.id
  const write = (id: string, hoursAgo: number, more: Partial<StandInComment> = {}) => {
    world.comments.push({
      ...{ id, videoId, author: id, authorChannelId: `UC${id}`, text: `${id}?` },
      ...{ publishedAt: new Date(NOW - hoursAgo * HOUR).toISOString(), ...more },
    })
  }
  const own = { author: world.channel.title, authorChannelId: world.channel.id }
  const asked = () => world.requests.filter(({ op }) => op.startsWith('comment')).length
  return {
    ...made,
    videoId,
    campaignId,
    write,
    own,
    asked,
    fetch: () => client.answers.fetch({ campaignId }),
  }
}

test('who waits longest stands first, and is answered, assigned or said to be answered elsewhere', async () => {
  const { client, campaign, campaignId, write, own, fetch, world } = await anAskedCampaign()
  const goal = { id: 'g', measure: 'Dijawab', target: 2, dueOn: '2026-12-31' }
  await client.campaigns.save({ ...campaign, goals: [{ ...goal, counts: 'answered' }] })
  write('Nadia', 52)
  write('Rio', 9)
  write('Bayu', 3)
  write('Mutia', 30)
  write('reply', 26, { parentId: 'Mutia', ...own })
  write('pinned', 60, own)

  const before = await fetch()
  expect(before.waiting.map(({ author }) => author)).toEqual(['Nadia', 'Rio', 'Bayu'])
  expect(before.medianWaitMs).toBe(4 * HOUR)

  await client.answers.answer({ commentId: 'Rio', text: ' Gratis, Kak. ' })
  await client.answers.markElsewhere({ commentId: 'Nadia', isAnswered: true })
  await client.answers.assign({ commentId: 'Bayu', to: 'Sari' })

  expect(world.comments.at(-1)).toMatchObject({ parentId: 'Rio', text: 'Gratis, Kak.', ...own })
  const after = await fetch()
  expect(after.waiting).toMatchObject([{ author: 'Bayu', assignedTo: 'Sari', text: 'Bayu?' }])
  expect(after.answered.map(({ author }) => author)).toEqual(['Nadia', 'Rio', 'Mutia'])
  expect(after.medianWaitMs).toBe(9 * HOUR)
  expect(before.unitsLeft - after.unitsLeft).toBe(50 + 1)
  const { figures } = await client.campaigns.open({ campaignId })
  expect(figures.map(({ value }) => value)).toEqual([1, 2])

  await client.answers.markElsewhere({ commentId: 'Nadia', isAnswered: false })
  expect((await client.answers.open({ campaignId })).waiting).toHaveLength(2)
})

test('every page is read for a unit, hidden answers are found once, deleted comments go', async () => {
  const { write, own, asked, fetch, world } = await anAskedCampaign()
  for (let count = 0; count < 120; count++) {
    write(`c${count}`, 200 + count)
  }
  write('own reply', 180, { parentId: 'c0', ...own })
  for (let count = 0; count < 6; count++) {
    write(`r${count}`, 100 - count, { parentId: 'c0' })
    write(`s${count}`, 100 - count, { parentId: 'c1' })
  }

  expect((await fetch()).waiting).toHaveLength(119)
  expect(asked()).toBe(4)

  world.comments.splice(
    world.comments.findIndex(({ id }) => id === 'c5'),
    1,
  )
  expect((await fetch()).waiting).toHaveLength(118)
  expect(asked()).toBe(6)
})

test('switched off comments and a deleted video are no trouble; other refusals are told', async () => {
  const { client, campaignId, write, fetch, world, videoId } = await anAskedCampaign()
  write('Nadia', 1)
  await fetch()
  world.commentsOff.add(videoId)
  expect(await fetch()).toMatchObject({ waiting: [], episodes: [{ state: 'off' }], isStale: false })

  world.commentsOff.clear()
  await fetch()
  world.comments.splice(0)
  await expect(client.answers.answer({ commentId: 'Nadia', text: 'Ya' })).rejects.toMatchObject({
    data: { code: 'youtube.gone' },
  })
  world.quota.units = 10
  await expect(client.answers.answer({ commentId: 'Nadia', text: 'Ya' })).rejects.toMatchObject({
    data: { code: 'youtube.quota' },
  })
  world.quota.units = 1000
  world.videos.splice(0)
  expect(await fetch()).toMatchObject({ waiting: [], episodes: [{ state: 'gone' }] })
  await expect(client.answers.assign({ commentId: 'none', to: 'x' })).rejects.toMatchObject({
    data: { code: 'comment.missing' },
  })

  await client.answers.savePhrases(['Terima kasih!', 'Silakan datang.'])
  expect(await client.answers.phrases()).toEqual(['Terima kasih!', 'Silakan datang.'])
  vi.setSystemTime(NOW + 31 * 24 * HOUR)
  expect((await client.answers.open({ campaignId })).isStale).toBe(true)
})

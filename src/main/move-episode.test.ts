import { expect, test, vi } from 'vitest'
import { addDays, atDay, localDay } from '#shared/campaigns/day.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { aConnectedStudio, queueEpisode, runUploads } from '#testing/upload.ts'

const TOMORROW = addDays(localDay(new Date()), 1)
const PUBLISH_AT = atDay('2026-11-26T03:30:00.000Z', TOMORROW)
const LATER = addDays(TOMORROW, 9)

/** A scheduled episode of a campaign, in the queue. */
async function aScheduledEpisode() {
  const all = await aConnectedStudio()
  const { client } = all.studio
  const wanted = { bytes: 500_000, details: { publishAt: PUBLISH_AT } }
  const { episodeId } = await queueEpisode(all.studio, all.folder, wanted)
  const { details } = await client.episodes.open({ episodeId })
  await client.publishing.saveDetails({ episodeId, details: { ...details, publishAt: PUBLISH_AT } })
  const campaign = await client.campaigns.create({ name: 'Literasi' })
  await client.campaigns.addEpisode({ campaignId: campaign.id, episodeId, plannedOn: TOMORROW })
  const move = (to: string) => client.campaigns.moveEpisode({ episodeId, to })
  const inCalendar = async () => {
    const { episodes } = await client.campaigns.calendar({ from: TOMORROW, until: LATER })
    return episodes.map(({ plannedOn, publishAt }) => ({ plannedOn, publishAt }))
  }
  const told = () =>
    all.world.videos
      .map(({ resource }) => resource['status'])
      .map((status) => ({
        ...{ privacy: status?.['privacyStatus'], publishAt: status?.['publishAt'] },
      }))
  const stages = async () => (await client.campaigns.list())[0]?.stages
  const detailed = async () => (await client.episodes.open({ episodeId })).details.publishAt
  return { ...all, client, episodeId, move, inCalendar, told, detailed, stages }
}

test('before it is sent, an episode that is moved arrives with its new moment', async () => {
  const { studio, client, world, move, inCalendar, told, detailed, stages } =
    await aScheduledEpisode()
  const publishAt = atDay(PUBLISH_AT, LATER)

  expect(await move(LATER)).toEqual({ schedule: 'queued', publishAt })

  expect(await inCalendar()).toEqual([{ plannedOn: LATER, publishAt }])
  expect(await detailed()).toBe(publishAt)
  const [upload] = await runUploads(studio)
  expect(upload).toMatchObject({ state: 'done', differences: [] })
  expect(told()).toEqual([{ privacy: 'private', publishAt }])
  expect(world.videos).toHaveLength(1)
  expect(await stages()).toEqual({ published: 0, scheduled: 1, planned: 0 })
  expect(await client.episodes.list()).toMatchObject([{ publishAt }])
})

test('an upload stands on its own day, also when the details name another by now', async () => {
  const { client, episodeId, inCalendar } = await aScheduledEpisode()
  const { details } = await client.episodes.open({ episodeId })
  await client.campaigns.planEpisode({ episodeId })
  await client.publishing.saveDetails({ episodeId, details: { ...details, publishAt: undefined } })

  expect(await inCalendar()).toEqual([{ plannedOn: undefined, publishAt: PUBLISH_AT }])
})

test('while it is being sent and once it is at YouTube, the queue tells YouTube', async () => {
  const { studio, client, world, move, told } = await aScheduledEpisode()
  world.faults.order({ op: 'chunk', kind: 'answer', status: 503, times: 8 })
  expect(await runUploads(studio)).toMatchObject([{ state: 'waiting' }])
  world.faults.clear()
  const [first, second] = [addDays(TOMORROW, 3), LATER]

  expect(await move(first)).toEqual({ schedule: 'told', publishAt: atDay(PUBLISH_AT, first) })
  await runUploads(studio)
  expect(told()).toEqual([{ privacy: 'private', publishAt: atDay(PUBLISH_AT, first) }])

  world.videos[0]!.resource['status']!['publicStatsViewable'] = false
  world.faults.order({ op: 'video', kind: 'answer', status: 503, times: 8 })
  expect(await move(second)).toMatchObject({ schedule: 'told' })
  expect(await runUploads(studio)).toMatchObject([{ state: 'waiting' }])
  world.faults.clear()
  const [upload] = await runUploads(studio)
  expect(upload).toMatchObject({ state: 'done', differences: [] })
  expect(told()).toEqual([{ privacy: 'private', publishAt: atDay(PUBLISH_AT, second) }])
  expect(world.videos[0]?.resource['status']).toMatchObject({
    ...{ selfDeclaredMadeForKids: true, publicStatsViewable: false },
  })
  expect((await client.queue.list()).uploads).toHaveLength(1)
})

test('what is over, seen already, or known to nobody here is said, not done', async () => {
  const { studio, client, episodeId, world, move, inCalendar, told } = await aScheduledEpisode()
  const before = await inCalendar()
  await expect(move(addDays(TOMORROW, -3))).rejects.toMatchObject({
    data: { code: 'campaign.moveIntoPast' },
  })
  expect(await inCalendar()).toEqual(before)
  const soon = new Date(Date.now() + 60_000)
  const { details } = await client.episodes.open({ episodeId })
  const [job] = studio.uploads.all()
  const publishAt = addDays(localDay(soon), 5)
  studio.uploads.reschedule(job!.id, atDay(soon.toISOString(), publishAt))
  await expect(move(localDay(soon))).rejects.toMatchObject({ data: { code: 'upload.tooSoon' } })
  studio.uploads.reschedule(job!.id, details.publishAt!)

  await runUploads(studio)
  world.videos[0]!.resource['status']!['privacyStatus'] = 'public'
  await move(LATER)
  const [upload] = await runUploads(studio)
  expect(upload?.steps.at(-1)).toMatchObject({ state: 'failed', reason: { code: 'alreadyPublic' } })

  await client.queue.forgetEnded()
  expect(await move(addDays(TOMORROW, 4))).toMatchObject({ schedule: 'stays' })
  expect(told()).toMatchObject([{ privacy: 'public' }])
})

test('when the queue cannot keep the new moment, nothing is moved', async () => {
  const { studio, move, inCalendar, detailed } = await aScheduledEpisode()
  const before = await inCalendar()
  const reschedule = vi.spyOn(studio.uploads, 'reschedule').mockImplementation(() => {
    throw new FailureError('upload.noVideo')
  })
  await expect(move(LATER)).rejects.toMatchObject({ data: { code: 'upload.noVideo' } })
  reschedule.mockRestore()
  expect(await inCalendar()).toEqual(before)
  expect(await detailed()).toBe(PUBLISH_AT)
})

test('nothing becomes public after the end of a permission that nobody answers for', async () => {
  const { client, episodeId, move, inCalendar, detailed } = await aScheduledEpisode()
  const record = { title: 'Kancil', authors: [] }
  const { id: workId } = await client.collection.cite({ episodeId, record })
  const granted = { basis: 'granted', grantedBy: 'Lentera', grantedOn: '2026-01-01' } as const
  const permission = { ...granted, endsOn: addDays(TOMORROW, 3), visibility: 'public' } as const
  await client.collection.savePermission({ workId, permission })
  const [{ id = '' } = {}] = (await client.queue.list()).uploads
  const publishAt = atDay(PUBLISH_AT, LATER)
  const ends = { data: { code: 'checklist.permissionEnds', values: { books: 'Kancil' } } }

  await expect(move(LATER)).rejects.toMatchObject(ends)
  await expect(client.queue.schedule({ id, publishAt })).rejects.toMatchObject(ends)
  expect(await inCalendar()).toMatchObject([{ publishAt: PUBLISH_AT }])
  expect(await detailed()).toBe(PUBLISH_AT)

  await move(addDays(TOMORROW, 3))
  const { items } = await client.checklist.read({ episodeId })
  expect(items[0]).toMatchObject({ state: 'passed', reason: 'valid' })
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PRINCIPLES } from '#shared/checklist/template.ts'
import { connector } from '#main/database/connect.ts'
import { generated, makeMedia } from '#testing/make-media.ts'
import { jobEnd } from '#testing/open-test-studio.ts'
import { aConnectedStudio, runUploads } from '#testing/upload.ts'

const EPISODE = {
  title: 'Kancil',
  format: 'story',
  language: 'id',
  showName: 'Dongeng Sabtu',
} as const
const BY = 'Rina Wulandari'

test('nothing goes to YouTube before somebody answers for it by name, which is kept for good', async () => {
  const { studio, world, folder, workspace } = await aConnectedStudio()
  const { client } = studio
  const { id: episodeId } = await client.episodes.create(EPISODE)
  const sound = await makeMedia(join(folder, 'a.wav'), [generated('sine=d=1')], [])
  const { jobIds } = await client.episodes.importFiles({
    ...{ episodeId, files: [sound], storage: 'referenced' },
  })
  await jobEnd(studio, jobIds[0] ?? '')
  const record = { title: 'Kancil dan Buku Tua', authors: [] }
  const { id: workId } = await client.collection.cite({ episodeId, record })
  const publish = () => client.publishing.publish({ episodeId, destination: 'youtube' })
  const refused = async (asked: Promise<unknown>, code: string) =>
    await expect(asked).rejects.toMatchObject({ data: { code } })

  await refused(publish(), 'checklist.incomplete')
  await refused(
    client.checklist.sign({ episodeId, items: ['madeForKids'], by: BY }),
    'checklist.notToSign',
  )
  const { details } = await client.episodes.open({ episodeId })
  const decided = { ...details, madeForKids: true, privacy: 'public' } as const
  await client.publishing.saveDetails({ episodeId, details: decided })
  const own = [{ id: 'logo', question: 'Ada logo perpustakaan?' }]
  await client.checklist.saveTemplate({ questions: {}, own })
  const open = (await client.checklist.read({ episodeId })).items.filter(({ isDone }) => !isDone)
  expect(open.map(({ id, reason }) => reason ?? id)).toEqual([
    ...['missing', 'nobody', 'missing', 'missing'],
    ...[...PRINCIPLES, 'logo'],
  ])
  const all = open.map(({ id }) => id)
  await client.checklist.sign({ episodeId, items: all, by: BY })
  await client.checklist.withdraw({ episodeId, item: 'ethical' })
  await refused(publish(), 'checklist.incomplete')
  const signed = await client.checklist.sign({ episodeId, items: ['ethical', 'equal'], by: 'Adi' })
  expect(signed.isComplete).toBe(true)
  expect(signed.items.find(({ id }) => id === 'equal')?.signature?.by).toBe(BY)

  const { jobId } = await publish()
  const whileExported = { ...decided, privacy: 'unlisted' } as const
  await client.publishing.saveDetails({ episodeId, details: whileExported })
  expect(await jobEnd(studio, jobId)).toMatchObject({ state: 'done' })
  await runUploads(studio)
  expect(world.videos.map(({ resource }) => resource['status']?.['privacyStatus'])).toEqual([
    'unlisted',
  ])
  const { kept } = await client.checklist.read({ episodeId })
  expect(kept).toMatchObject([{ destination: 'youtube', version: 1, isComplete: true }])
  expect(kept[0]?.items.find(({ id }) => id === 'ethical')?.signature?.by).toBe('Adi')

  const permission = { basis: 'free', grantedBy: 'Adi', grantedOn: '2026-01-01' } as const
  await client.collection.savePermission({
    ...{ workId, permission: { ...permission, visibility: 'public' } },
  })
  const { items } = await client.checklist.read({ episodeId })
  expect(items[0]).toMatchObject({ state: 'passed', reason: 'valid' })

  expect(await client.collection.ending()).toEqual([])
  const isSeen = async () =>
    (await client.collection.works()).flatMap(({ episodes }) => episodes.map((one) => one.isSeen))
  expect(await isSeen()).toEqual([true])
  world.faults.order({ op: 'video', kind: 'answer', status: 403, reason: 'quotaExceeded' })
  world.videos[0]!.resource['status']!['privacyStatus'] = 'public'
  const ended = { basis: 'granted', grantedBy: 'Lentera', grantedOn: '2025-01-01' } as const
  await client.collection.savePermission({
    ...{ workId, permission: { ...ended, endsOn: '2025-12-31', visibility: 'public' } },
  })
  const toUnlist = async () => (await client.collection.ending()).map(({ id }) => id)
  expect(await toUnlist()).toEqual([workId])
  await refused(client.youtube.unlist({ episodeId }), 'youtube.notUnlisted')
  expect(await isSeen()).toEqual([true])
  await client.youtube.unlist({ episodeId })
  expect(world.videos[0]?.resource['status']).toMatchObject({
    ...{ privacyStatus: 'unlisted', selfDeclaredMadeForKids: true, license: 'youtube' },
  })
  expect(await isSeen()).toEqual([false])
  expect(await toUnlist()).toEqual([])

  const renewed = { ...ended, endsOn: '2035-12-31', visibility: 'public' } as const
  await client.collection.savePermission({ workId, permission: renewed })
  await client.publishing.saveDetails({ episodeId, details: decided })
  await client.youtube.correct({ episodeId, fields: ['visibility'] })
  expect(world.videos[0]?.resource['status']).toMatchObject({ privacyStatus: 'public' })
  expect(await isSeen()).toEqual([true])

  const db = connector(undefined)(join(workspace, 'studio.db'), 'existing')
  for (const table of ['signatures', 'keptChecklists']) {
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('kept for good')
    expect(() => db.exec(`UPDATE ${table} SET episodeId = episodeId`)).toThrow('kept for good')
  }
  db.close()
})

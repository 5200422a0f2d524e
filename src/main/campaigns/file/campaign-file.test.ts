import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { campaignFileSchema } from '#shared/campaigns/file/campaign-file.ts'
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

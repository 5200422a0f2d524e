import { join } from 'node:path'
import process from 'node:process'
import { type Studio, openStudio } from '../src/main/studio.ts'
import { emptyCampaign } from '../src/shared/campaigns/campaign.ts'
import { localDay } from '../src/shared/campaigns/day.ts'
import { fillLibrary } from './store/fill-library.ts'
import { benchFolder, seconds } from './yardstick.ts'

/**
 * A library's many years against one: ten times the episodes, snapshots, comments, works and uploads. What a
 * person looks at stays as large as it is (a campaign of twenty episodes, a month, a page of a list), so it
 * should cost the same. Aim: 1.5x at most. Both are asked by turns, and
 * the quickest answer counts: what other programs do at the same time can only make one slower.
 */
const SMALL = { episodes: 1000, snapshots: 100_000 }
const LARGE = { episodes: 10_000, snapshots: 1_000_000 }
const ROUNDS = 15

const folder = benchFolder()
const yardstick = await openFilled('small', SMALL)
const ours = await openFilled('large', LARGE)
const questions = Object.entries(questionsFor(yardstick))
const asked = questionsFor(ours)
for (const [what, askYardstick] of questions) {
  const askOurs = asked[what] ?? askYardstick
  await askYardstick()
  await askOurs()
  const times: { readonly small: number; readonly large: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    times.push({ small: await seconds(askYardstick), large: await seconds(askOurs) })
  }
  const small = Math.min(...times.map((time) => time.small))
  const large = Math.min(...times.map((time) => time.large))
  const [ratio, ...ms] = [large / small, large * 1000, small * 1000]
  const mark = ratio > 1.5 ? '  ABOVE 1.5x' : ''
  process.stdout.write(
    `${what}: ${ratio.toFixed(2)}x (${ms.map((value) => value.toFixed(1)).join(' ms against ')} ms)${mark}\n`,
  )
}
await yardstick.close()
await ours.close()

async function openFilled(name: string, size: typeof SMALL): Promise<Studio> {
  const workspace = join(folder, name)
  const open = () =>
    openStudio({
      ...{ workspace, environment: process.env, language: 'id' },
      resources: join(import.meta.dirname, '../resources'),
      onBug: (error) => process.stderr.write(`${String(error)}\n`),
    })
  await (await open()).close()
  fillLibrary(join(workspace, 'studio.db'), size)
  return await open()
}

/** Every list and everything that a person looks at. */
function questionsFor({ client }: Studio): Record<string, () => Promise<unknown>> {
  const campaignId = 'campaign-7'
  const episodeId = 'episode-7'
  const month = localDay(new Date()).slice(0, 7)
  const campaign = { ...emptyCampaign(campaignId, 'Campaign 7'), startsOn: '2026-01-01' }
  return {
    'a campaign': () => client.campaigns.open({ campaignId }),
    'its reach': () => client.reach.open({ campaignId }),
    'its comments': () => client.answers.open({ campaignId }),
    'the books it cites': () => client.collection.ofCampaign({ campaign: 'Campaign 7' }),
    'its report': () => client.reports.write({ of: { campaignId }, language: 'id' }),
    'its file': () => client.campaignFiles.write({ campaignId }),
    'its plan, saved': () => client.campaigns.save(campaign),
    'an episode': () => client.episodes.open({ episodeId }),
    'the books it cites, with their episodes': () => client.collection.citedBy({ episodeId }),
    'its checklist': () => client.checklist.read({ episodeId }),
    'the list of campaigns': () => client.campaigns.list(),
    'the calendar of a month': () =>
      client.campaigns.calendar({ from: `${month}-01`, until: `${month}-28` }),
    'the report of a month': () => client.reports.write({ of: { month }, language: 'id' }),
    'the list of episodes': () => client.episodes.list(),
    'its page far below': () =>
      client.episodes.list({ after: { updatedAtMs: Date.now() - 900, episodeId: 'episode-900' } }),
    'its published stories': () => client.episodes.list({ isPublished: true, format: 'story' }),
    'a word that is in every title': () => client.episodes.list({ text: 'kancil' }),
    'a word that is in one': () => client.episodes.list({ text: 'zamrud' }),
    'a word that is in none': () => client.episodes.list({ text: 'quasar' }),
    'two letters that are in one': () => client.episodes.list({ text: 'zr' }),
    'two letters that are in none': () => client.episodes.list({ text: 'qx' }),
    'how many there are': () => client.episodes.overview(),
    'the list of books': () => client.collection.works(),
    'its page below': () => client.collection.works({ after: 'work-20' }),
    'a book by a word': () => client.collection.works({ text: 'zamrud' }),
    'a book by two letters that are in none': () => client.collection.works({ text: 'qx' }),
    'permissions that end or have ended': () => client.collection.ending(),
    'the queue of uploads': () => client.queue.list(),
  }
}

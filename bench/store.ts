import { join } from 'node:path'
import process from 'node:process'
import { connector } from '../src/main/database/connect.ts'
import { saveCampaign } from '../src/main/database/tables/campaigns.ts'
import { type Studio, openStudio } from '../src/main/studio.ts'
import { emptyCampaign } from '../src/shared/campaigns/campaign.ts'
import { addDays, localDay } from '../src/shared/campaigns/day.ts'
import { benchFolder, median, seconds } from './yardstick.ts'

/**
 * A library's many years against one: ten times the episodes, snapshots and comments. What a person looks at
 * stays as large as it is (a campaign of twenty episodes, a month, a page of a list), so it should cost the
 * same. Aim: 1.5x at most.
 */
const SMALL = { episodes: 1000, snapshots: 100_000 }
const LARGE = { episodes: 10_000, snapshots: 1_000_000 }
const IN_A_CAMPAIGN = 20
const ROUNDS = 9
/** Years bring more months, not fuller ones. */
const EVERY_MS = 36 * 3_600_000

const folder = benchFolder()
const yardstick = await figuresOf('small', SMALL)
const ours = await figuresOf('large', LARGE)
for (const [name, cost] of ours) {
  const other = yardstick.get(name) ?? Number.NaN
  process.stdout.write(
    `${name}: ${(cost / other).toFixed(2)}x (${(cost * 1000).toFixed(1)} ms against ${(other * 1000).toFixed(1)} ms)\n`,
  )
}

async function figuresOf(name: string, size: typeof SMALL): Promise<Map<string, number>> {
  const workspace = join(folder, name)
  const open = () =>
    openStudio({
      ...{ workspace, environment: process.env, language: 'id' },
      resources: join(import.meta.dirname, '../resources'),
      onBug: (error) => process.stderr.write(`${String(error)}\n`),
    })
  await (await open()).close()
  fill(join(workspace, 'studio.db'), size)
  const studio = await open()
  const costs = new Map<string, number>()
  for (const [what, work] of Object.entries(works(studio))) {
    await work()
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      times.push(await seconds(work))
    }
    costs.set(what, median(times))
  }
  await studio.close()
  return costs
}

function works({ client }: Studio): Record<string, () => Promise<unknown>> {
  const campaignId = 'campaign-7'
  const month = localDay(new Date()).slice(0, 7)
  const nowMs = Date.now()
  const campaign = { ...emptyCampaign(campaignId, 'Campaign 7'), startsOn: '2026-01-01' }
  return {
    'a campaign': () => client.campaigns.open({ campaignId }),
    'its reach': () => client.reach.open({ campaignId }),
    'its comments': () => client.answers.open({ campaignId }),
    'its report': () => client.reports.write({ of: { campaignId }, language: 'id' }),
    'its plan, saved': () => client.campaigns.save(campaign),
    'an episode': () => client.episodes.open({ episodeId: 'episode-7' }),
    'the list of campaigns': () => client.campaigns.list(),
    'the calendar of a month': () =>
      client.campaigns.calendar({ from: `${month}-01`, until: `${month}-28` }),
    'the report of a month': () => client.reports.write({ of: { month }, language: 'id' }),
    'the list of episodes': () => client.episodes.list(),
    'its page far below': () =>
      client.episodes.list({ after: { updatedAtMs: nowMs - 900, episodeId: 'episode-900' } }),
    'its published stories': () => client.episodes.list({ isPublished: true, format: 'story' }),
    'a word that is in every title': () => client.episodes.list({ text: 'kancil' }),
    'a word that is in one': () => client.episodes.list({ text: '777' }),
    'two letters': () => client.episodes.list({ text: '77' }),
    'two letters that are in none': () => client.episodes.list({ text: 'qx' }),
    'how many there are': () => client.episodes.overview(),
  }
}

/** Twenty episodes a campaign; as many snapshots an episode in either size. */
function fill(file: string, { episodes, snapshots }: typeof SMALL): void {
  const db = connector(process.env['PUSTAKA_SQLITE_BINDING'])(file, 'existing')
  const nowMs = Date.now()
  const insert = (table: string, columns: number) =>
    db.prepare(`INSERT INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`)
  db.transaction(() => {
    insert('shows', 3).run('show', 'Dongeng', 0)
    const [episode, publication] = [insert('episodes', 9), insert('publications', 7)]
    const [snapshot, comment, look] = [
      insert('snapshots', 5),
      insert('comments', 8),
      insert('looks', 5),
    ]
    for (let index = 0; index < episodes; index++) {
      const campaign = index % Math.ceil(episodes / IN_A_CAMPAIGN)
      const id = `episode-${index}`
      const names = [`Kancil ${index}`, 'story', 'id', `Campaign ${campaign}`] as const
      episode.run(id, 'show', ...names, nowMs - index, nowMs - index, null)
      const url = `https://www.youtube.com/watch?v=v${index}`
      publication.run(`p${index}`, id, 'youtube', 'published', 1, url, nowMs - index * EVERY_MS)
      look.run(`v${index}`, nowMs, 'there', '2026-01-01', '[]')
      for (let count = 0; count < snapshots / episodes; count++) {
        const measure = count % 2 === 0 ? 'viewsOfDay' : 'minutesOfDay'
        snapshot.run(`v${index}`, measure, addDays('2026-01-01', count >> 1), count, nowMs)
      }
      for (let count = 0; count < 5; count++) {
        const at = nowMs - count * 3_600_000
        comment.run(`c${index}-${count}`, `v${index}`, 'Nadia', 'Gratis?', at, 0, null, nowMs)
      }
    }
    for (let index = 0; index < episodes / IN_A_CAMPAIGN; index++) {
      saveCampaign(db, emptyCampaign(`campaign-${index}`, `Campaign ${index}`))
    }
  })()
  db.close()
}

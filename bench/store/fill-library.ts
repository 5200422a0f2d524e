import { connector } from '../../src/main/database/connect.ts'
import { saveCampaign } from '../../src/main/database/tables/campaigns.ts'
import { savePermission, saveWork } from '../../src/main/database/tables/works.ts'
import { saveUpload } from '../../src/main/database/tables/uploads.ts'
import { emptyCampaign } from '../../src/shared/campaigns/campaign.ts'
import { addDays, localDay } from '../../src/shared/campaigns/day.ts'
import { makeUploadJob } from '../../src/testing/make-upload-job.ts'

const IN_A_CAMPAIGN = 20
/** Years bring more months, not fuller ones. */
const EVERY_MS = 36 * 3_600_000
/** Two titles a book; permissions end year by year, and what has ended is unlisted. */
const EPISODES_A_WORK = 2

/**
 * Fills an empty workspace's database as years of work do: each episode is planned, cites a book, was sent to
 * YouTube at its time, and has comments and as many snapshots in any size.
 */
export function fillLibrary(
  file: string,
  { episodes, snapshots }: { readonly episodes: number; readonly snapshots: number },
): void {
  const db = connector(process.env['PUSTAKA_SQLITE_BINDING'])(file, 'existing')
  const nowMs = Date.now()
  const today = localDay(new Date(nowMs))
  const insert = (table: string, columns: string) =>
    db.prepare(
      `INSERT INTO ${table} (${columns}) VALUES (${columns
        .split(',')
        .map(() => '?')
        .join(', ')})`,
    )
  db.transaction(() => {
    insert('shows', 'id, name, spine').run('show', 'Dongeng', 0)
    const episode = insert(
      'episodes',
      'id, showId, title, format, language, campaign, createdAtMs, updatedAtMs',
    )
    const publication = insert(
      'publications',
      'id, episodeId, destination, state, version, url, publishedAtMs',
    )
    const planned = insert('plannedDays', 'episodeId, day')
    const citation = insert('citations', 'episodeId, position, workId')
    const unlisted = insert('unlistings', 'episodeId, atMs')
    const snapshot = insert('snapshots', 'subject, measure, day, value, fetchedAtMs')
    const look = insert('looks', 'subject, atMs, state, since, videoIds')
    const comment = insert(
      'comments',
      'id, videoId, author, text, publishedAtMs, replies, answeredAtMs, fetchedAtMs',
    )
    for (let index = 0; index < episodes / EPISODES_A_WORK; index++) {
      const word = index === 77 ? ' Zamrud' : ''
      const endsOn = addDays(today, 25 - 10 * index)
      saveWork(db, `work-${index}`, { title: `Buku ${index}${word}`, authors: ['Murti Bunanta'] })
      savePermission(db, `work-${index}`, {
        ...{ basis: 'granted', grantedBy: 'Lentera', grantedOn: '1990-01-01' },
        ...{ visibility: 'public', credit: '', endsOn },
      })
    }
    for (let index = 0; index < episodes; index++) {
      const campaign = index % Math.ceil(episodes / IN_A_CAMPAIGN)
      const id = `episode-${index}`
      const title = `Kancil ${index}${index === 777 ? ' Zamrud' : ''}`
      const publishedAtMs = nowMs - index * EVERY_MS
      episode.run(
        ...[id, 'show', title, 'story', 'id', `Campaign ${campaign}`],
        ...[nowMs - index, nowMs - index],
      )
      const url = `https://www.youtube.com/watch?v=v${index}`
      publication.run(`p${index}`, id, 'youtube', 'published', 1, url, publishedAtMs)
      planned.run(id, localDay(new Date(publishedAtMs)))
      const work = Math.floor(index / EPISODES_A_WORK)
      citation.run(id, 0, `work-${work}`)
      if (work > 5) {
        unlisted.run(id, nowMs)
      }
      const job = makeUploadJob({ id: `u${index}`, episodeId: id, title, videoId: `v${index}` })
      const publishAt = new Date(publishedAtMs).toISOString()
      const status = { ...job.video.status, publishAt }
      saveUpload(db, { ...job, position: episodes - index, video: { ...job.video, status } })
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

import { join } from 'node:path'
import { connector } from '../src/main/database/connect.ts'
import { saveCampaign } from '../src/main/database/tables/campaigns.ts'
import { saveCommentsLook } from '../src/main/database/tables/comment-looks.ts'
import { saveCare, saveComment } from '../src/main/database/tables/comments.ts'
import { episodeRowsOf } from '../src/main/database/tables/episode-rows.ts'
import { saveEpisode } from '../src/main/database/tables/episodes.ts'
import { saveFigure } from '../src/main/database/tables/figures.ts'
import { saveLook } from '../src/main/database/tables/looks.ts'
import { savePublication } from '../src/main/database/tables/publications.ts'
import { saveSnapshots } from '../src/main/database/tables/snapshots.ts'
import { addDays, localDay } from '../src/shared/campaigns/day.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
export const CAMPAIGN = 'Mahasiswa Baru'
const EPISODES = [
  ['Menulis Skripsi Sambil Bekerja', 70],
  ['Mencari Jurnal tanpa Tersesat', 38],
  ['Merapikan Daftar Pustaka', 9],
] as const
const COMMENTS = [
  [
    'Nadia P.',
    52,
    'Kak, jurnal yang terkunci bisa diminta lewat perpustakaan? Saya butuh untuk proposal minggu depan.',
  ],
  ['rio_arunika', 9, 'Aplikasi sitasi yang dipakai di menit 4:10 itu gratis, Kak?'],
  ['Bayu', 3, 'Boleh minta daftar situs jurnal gratis yang tadi disebut?'],
  ['Mutia', 30, 'Perpustakaan buka Sabtu sore?'],
] as const

/** A campaign with three episodes on YouTube, figures of theirs and comments. The studio is closed. */
export function giveReach(workspace: string, nowMs = Date.now()): void {
  const db = connector(undefined)(join(workspace, 'studio.db'), 'existing')
  const today = localDay(new Date(nowMs))
  const ago = (days: number) => addDays(today, -days)
  const campaignId = 'new-students'
  const goal = { dueOn: addDays(today, 35) }
  saveCampaign(db, {
    ...{ id: campaignId, name: CAMPAIGN, activity: 'distribute', purpose: 'literacy' },
    ...{ owner: 'Sari Wulandari', startsOn: ago(80), endsOn: addDays(today, 35) },
    audience: {
      ...{ age: '18–20', language: 'Indonesia', region: 'Kota Arunika' },
      platforms: [{ name: 'YouTube', source: 'Angket orientasi, 412 jawaban', year: 2026 }],
    },
    goals: [
      { id: 'views', measure: 'Penayangan', target: 4000, counts: 'views', ...goal },
      { id: 'answers', measure: 'Dijawab dalam sehari', target: 10, counts: 'answered', ...goal },
      { id: 'loans', measure: 'Buku sumber dipinjam', target: 60, ...goal },
    ],
    activities: [
      { id: 'a', day: ago(45), text: 'Dibagikan dosen pengantar' },
      { id: 'b', day: ago(24), text: 'Poster di pintu masuk' },
    ],
    links: [],
    notes: '',
  })
  ;[20, 44, 64].forEach((value, index) =>
    saveFigure(db, {
      ...{ campaignId, goalId: 'loans', day: ago(60 - index * 25), value },
      source: 'Meja sirkulasi',
    }),
  )
  const sample = episodeRowsOf(db, { text: '', limit: 1 })[0]?.episode
  if (!sample) {
    throw new Error('the sample episode is missing')
  }
  const wave = (days: number) => Math.round(30 + 22 * Math.sin(days / 2.3) + 14 * Math.sin(days))
  const videoIds = EPISODES.map(([title, age], index) => {
    const id = `reach-${index}`
    const updatedAtMs = sample.updatedAtMs - 1 - index
    saveEpisode(db, { ...sample, id, title, campaign: CAMPAIGN, updatedAtMs })
    const videoId = `video-${index}`
    savePublication(db, {
      ...{
        id: `p-${index}`,
        episodeId: id,
        destination: 'youtube',
        state: 'published',
        version: 1,
      },
      ...{ url: `https://www.youtube.com/watch?v=${videoId}`, publishedAtMs: nowMs - age * DAY },
    })
    const since = ago(age)
    saveLook(db, { subject: videoId, atMs: nowMs, state: 'there', since, videoIds: [] })
    saveCommentsLook(db, { videoId, atMs: nowMs, state: index === 0 ? 'off' : 'open' })
    const told = { subject: videoId, fetchedAtMs: nowMs }
    const totals = { views: age * 24, likes: age + 5, comments: index * 2 }
    saveSnapshots(
      db,
      (['views', 'likes', 'comments'] as const).map((measure) => ({
        ...{ ...told, measure, day: today, value: totals[measure] },
      })),
    )
    for (let count = age; count >= 3; count--) {
      const value = Math.max(2, wave(count))
      saveSnapshots(db, [
        { ...told, measure: 'viewsOfDay', day: ago(count), value },
        { ...told, measure: 'minutesOfDay', day: ago(count), value: value * 3 },
      ])
    }
    for (const days of [1, 7, 28].filter((old) => old <= age - 3)) {
      const value = Math.round(days ** 0.8 * (34 + index * 12))
      saveSnapshots(db, [
        { ...told, measure: 'viewsUntil', day: addDays(since, days), value },
        { ...told, measure: 'minutesUntil', day: addDays(since, days), value: value * 3 },
      ])
    }
    return videoId
  })
  saveLook(db, {
    ...{ subject: campaignId, atMs: nowMs, state: 'there', since: ago(80) },
    videoIds: videoIds.toSorted(),
  })
  const told = { subject: campaignId, fetchedAtMs: nowMs }
  for (let count = 70; count >= 3; count--) {
    const value = Math.max(2, wave(count)) + (count < 38 ? wave(count + 5) : 0)
    if (count < 50 && count > 47) {
      continue // YouTube says nothing about two days.
    }
    saveSnapshots(db, [
      { ...told, measure: 'viewsOfDay', day: ago(count), value },
      { ...told, measure: 'minutesOfDay', day: ago(count), value: value * 3 },
    ])
  }
  for (let week = 1; week <= 11; week++) {
    const value = Math.round(week ** 1.35 * 112)
    saveSnapshots(db, [
      { ...told, measure: 'viewsUntil', day: ago(80 - week * 7), value },
      { ...told, measure: 'minutesUntil', day: ago(80 - week * 7), value: value * 3 },
    ])
  }
  COMMENTS.forEach(([author, hours, text], index) => {
    const publishedAtMs = nowMs - hours * HOUR
    saveComment(db, {
      ...{ id: `c-${index}`, videoId: `video-${1 + (index % 2)}`, author, text, publishedAtMs },
      ...{ replies: 0, fetchedAtMs: nowMs },
      ...(author === 'Mutia' ? { answeredAtMs: publishedAtMs + 5 * HOUR } : {}),
    })
  })
  saveCare(db, { id: 'c-0', assignedTo: 'Rujukan: Bu Ratna' })
  db.close()
}

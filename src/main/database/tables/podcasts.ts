import { PodcastSettings } from '#shared/publishing/podcast/podcast-settings.ts'
import type { Connection } from '../open.ts'

/** What stays the same from the first episode on. */
export interface PodcastIdentity {
  readonly guid: string
  /** Name of its folder. */
  readonly folder: string
}

export interface SavedPodcast {
  readonly settings: PodcastSettings
  readonly identity: PodcastIdentity | undefined
}

interface PodcastRow {
  readonly settings: string
  readonly guid: string | null
  readonly folder: string | null
}

export function podcastOf(db: Connection, showId: string): SavedPodcast | undefined {
  const row = db
    .prepare<[string], PodcastRow>('SELECT settings, guid, folder FROM podcasts WHERE showId = ?')
    .get(showId)
  return (
    row && {
      settings: PodcastSettings.parse(JSON.parse(row.settings)),
      identity:
        row.guid !== null && row.folder !== null
          ? { guid: row.guid, folder: row.folder }
          : undefined,
    }
  )
}

export function savePodcastSettings(
  db: Connection,
  showId: string,
  settings: PodcastSettings,
): void {
  db.prepare(
    `INSERT INTO podcasts (showId, settings) VALUES (?, ?)
     ON CONFLICT (showId) DO UPDATE SET settings = excluded.settings`,
  ).run(showId, JSON.stringify(settings))
}

export function savePodcastIdentity(
  db: Connection,
  showId: string,
  { guid, folder }: PodcastIdentity,
): void {
  db.prepare('UPDATE podcasts SET guid = ?, folder = ? WHERE showId = ?').run(guid, folder, showId)
}

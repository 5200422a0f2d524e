import { type Day, startOfDayMs } from '#shared/campaigns/day.ts'
import type { FiledEpisode } from '#shared/campaigns/file/campaign-file.ts'
import type { Episode } from '#shared/episodes/episode.ts'
import { emptyDetails } from '#shared/publishing/details.ts'
import { watchUrl } from '#shared/publishing/upload/upload-job.ts'
import type { Connection } from '../../database/open.ts'
import { citeRecord, recordsOf } from '../../database/tables/citations.ts'
import { consentsOf, saveConsent } from '../../database/tables/consents.ts'
import { detailsOf, saveDetails } from '../../database/tables/details.ts'
import { saveEpisode } from '../../database/tables/episodes.ts'
import { keepChecklist, keptChecklistsOf } from '../../database/tables/kept-checklists.ts'
import { plannedEpisodesOf, savePlannedDay } from '../../database/tables/planned-days.ts'
import { publicationsOf, savePublication } from '../../database/tables/publications.ts'
import { addSignature, signaturesOf } from '../../database/tables/signatures.ts'
import { findWorkLike, savePermission } from '../../database/tables/works.ts'

export interface BringingTools {
  readonly db: Connection
  readonly newId: () => string
}

/** What a file tells of an episode, and when it was written. */
type Told = FiledEpisode & { readonly exportedOn: Day }

/**
 * Gives an episode its campaign and what the file tells of it. An episode that was here keeps what it has: its
 * day, records, permissions, publications, consents, and who answered for it.
 */
export function bringInEpisode(
  tools: BringingTools,
  episode: Episode & { readonly campaign: string },
  told: Told,
): void {
  saveEpisode(tools.db, episode)
  planDay(tools.db, episode, told)
  citeRecords(tools, episode.id, told)
  rememberAnswers(tools, episode.id, told)
  rememberPublished(tools, episode, told)
}

function planDay(
  db: Connection,
  { id, campaign }: Episode & { readonly campaign: string },
  { plannedOn }: Told,
): void {
  const before = plannedEpisodesOf(db, campaign).find(({ episodeId }) => episodeId === id)
  savePlannedDay(db, id, before?.plannedOn ?? plannedOn)
}

function citeRecords({ db, newId }: BringingTools, episodeId: string, { records }: Told): void {
  const isCiting = recordsOf(db, episodeId).length > 0
  for (const { permission, ...record } of records) {
    if (!isCiting) {
      citeRecord(db, { episodeId, record }, newId)
    }
    const work = findWorkLike(db, record)
    if (permission && work && !work.permission) {
      savePermission(db, work.id, permission)
    }
  }
}

/** All or none: the last name under a point counts, and none of another computer may come after one of here. */
function rememberAnswers(
  { db, newId }: BringingTools,
  episodeId: string,
  { consents, signatures, keptChecklists }: Told,
): void {
  if (consentsOf(db, episodeId).length === 0) {
    consents.forEach((consent) => saveConsent(db, { ...consent, id: newId(), episodeId }))
  }
  if (signaturesOf(db, episodeId).length === 0) {
    signatures.forEach((signature) => addSignature(db, episodeId, signature))
  }
  if (keptChecklistsOf(db, episodeId).length === 0) {
    keptChecklists.toReversed().forEach((kept) => keepChecklist(db, { ...kept, episodeId }))
  }
}

/** What is at YouTube is there for this computer, too: it is asked about, and not sent a second time. */
function rememberPublished(
  { db, newId }: BringingTools,
  { id: episodeId, title }: Episode,
  { urls, publishedOn, publishAt, exportedOn }: Told,
): void {
  const url = urls.find((address) => address.startsWith(watchUrl('')))
  const isKnown = publicationsOf(db, episodeId).some(({ destination }) => destination === 'youtube')
  if (url === undefined || isKnown) {
    return
  }
  savePublication(db, {
    ...{ id: newId(), episodeId, destination: 'youtube', state: 'published', version: 1 },
    // Sent, and not seen yet: on the day of the file at the latest.
    ...{ url, publishedAtMs: startOfDayMs(publishedOn ?? exportedOn) },
  })
  if (publishAt !== undefined && !detailsOf(db, episodeId)) {
    saveDetails(db, episodeId, { ...emptyDetails(title), publishAt })
  }
}

import { type Day, localDay } from '#shared/campaigns/day.ts'
import { type ChecklistItem, aboutOf, assembleChecklist } from '#shared/checklist/checklist.ts'
import { type CheckedFacts, verdictsOf } from '#shared/checklist/verdicts.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Export } from '#shared/export/export.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { thumbnailLook } from '#shared/shows/look.ts'
import { isReadableSmall } from '#shared/thumbnails/readable.ts'
import type { Connection } from '../database/open.ts'
import { readTemplate } from '../database/tables/checklist-template.ts'
import { worksOf } from '../database/tables/citations.ts'
import { consentsOf } from '../database/tables/consents.ts'
import { addSignature, signaturesOf } from '../database/tables/signatures.ts'

export interface ChecklistTools {
  readonly db: Connection
  readonly now: () => number
}

/** The checklist of an episode, as it stands now. */
export function checklistOf(
  { db, now }: ChecklistTools,
  document: EpisodeDocument,
): ChecklistItem[] {
  const { id } = document.episode
  return assembleChecklist({
    template: readTemplate(db),
    verdicts: verdictsOf(factsOf(db, document, localDay(new Date(now())))),
    signatures: signaturesOf(db, id),
    changedAtMs: document.episode.updatedAtMs,
  })
}

/**
 * Puts a name under points that wait for one; those that have one already keep it. Throws `checklist.notToSign`
 * when a point has to be mended instead, or is not there.
 */
export function signChecklist(
  tools: ChecklistTools,
  document: EpisodeDocument,
  { items, by }: { readonly items: readonly string[]; readonly by: string },
): void {
  const { db, now } = tools
  const known = checklistOf(tools, document)
  const signed = items.map((id) => {
    const item = known.find((other) => other.id === id)
    if (item?.state !== 'toSign') {
      throw new FailureError('checklist.notToSign')
    }
    return item
  })
  db.transaction(() => {
    for (const item of signed.filter(({ isDone }) => !isDone)) {
      const about = aboutOf(item)
      addSignature(db, document.episode.id, {
        item: item.id,
        by,
        atMs: now(),
        act: 'signed',
        about,
      })
    }
  })()
}

function factsOf(db: Connection, document: EpisodeDocument, today: Day): CheckedFacts {
  const { episode, details, steps, exports } = document
  const { publishAt } = details
  const scheduledFor = publishAt === undefined ? today : localDay(new Date(publishAt))
  const captions = { empty: 'missing', begun: 'faulty', done: 'complete' } as const
  return {
    today,
    seenFrom: scheduledFor > today ? scheduledFor : today,
    format: episode.format,
    privacy: publishAt === undefined ? details.privacy : 'public',
    works: worksOf(db, episode.id).map(({ record, permission }) => ({
      title: record.title,
      permission,
    })),
    consents: consentsOf(db, episode.id),
    captions: captions[steps.captions],
    loudness: newestForYouTube(exports)?.loudness,
    madeForKids: details.madeForKids,
    thumbnail: thumbnailState(document),
  }
}

function newestForYouTube(exports: readonly Export[]): Export | undefined {
  return exports
    .filter(({ preset, state }) => state === 'finished' && preset.startsWith('youtube'))
    .toSorted((a, b) => b.version - a.version)[0]
}

function thumbnailState({ thumbnail, show, kit }: EpisodeDocument): CheckedFacts['thumbnail'] {
  if (!thumbnail) {
    return 'missing'
  }
  return isReadableSmall(thumbnail, thumbnailLook(show, kit)) ? 'readable' : 'tooSmall'
}

import { type ChecklistItem, isComplete } from '#shared/checklist/checklist.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { type ChecklistTools, checklistOf } from './checklist/checklist-of.ts'
import { keepChecklist } from './database/tables/kept-checklists.ts'

/** What becomes of an episode while its checklist is not complete: it is refused, or nobody gets to see it. */
export type Unanswered = 'refuse' | 'private'

/** The checklist as it stands. Throws `checklist.incomplete` where that is to be refused. */
export function answeredChecklist(
  tools: ChecklistTools,
  document: EpisodeDocument,
  unanswered: Unanswered,
): ChecklistItem[] {
  const items = checklistOf(tools, document)
  if (!isComplete(items) && unanswered === 'refuse') {
    const count = items.filter(({ isDone }) => !isDone).length
    throw new FailureError('checklist.incomplete', { count })
  }
  return items
}

/**
 * Another moment of publishing must not come after the end of a permission that nobody answers for. Throws
 * `checklist.permissionEnds`.
 */
export function checkPermissionAt(
  tools: ChecklistTools,
  document: EpisodeDocument,
  publishAt: string,
): void {
  const moved = { ...document, details: { ...document.details, publishAt } }
  const item = checklistOf(tools, moved).find(({ id }) => id === 'permission')
  if (item && !item.isDone && (item.reason === 'ended' || item.reason === 'endsBefore')) {
    throw new FailureError('checklist.permissionEnds', { books: item.subjects.join(', ') })
  }
}

/** The episode as it may go out: what nobody answers for is for the library itself to see, without a schedule. */
export function asAnswered(
  document: EpisodeDocument,
  items: readonly ChecklistItem[],
): EpisodeDocument {
  if (isComplete(items)) {
    return document
  }
  const { publishAt: _, ...details } = document.details
  return { ...document, details: { ...details, privacy: 'private' } }
}

/** Keeps the checklist as it stood when a version went to YouTube. */
export function keepAnswers(
  { db, now }: ChecklistTools,
  { episode }: EpisodeDocument,
  { version, items }: { readonly version: number; readonly items: ChecklistItem[] },
): void {
  const about = { episodeId: episode.id, destination: 'youtube', version } as const
  keepChecklist(db, { ...about, keptAtMs: now(), isComplete: isComplete(items), items })
}

import { detailsSaved } from '../details/details-draft.ts'
import { changesSaved } from '../open-episode/open-episode.ts'
import { kitSaved } from '../shows/kit-draft.ts'
import { recordingSaved } from '../recording/recording-saved.ts'

/** Settles once everything done is on disk. */
export async function everythingSaved(): Promise<void> {
  await Promise.all([changesSaved(), detailsSaved(), kitSaved(), recordingSaved()])
}

import type { Details } from '#shared/publishing/details.ts'
import { typedDraft } from '../open-episode/typed-draft.ts'
import { client } from '../studio.ts'

/** What is typed in the details of the open episode. */
export const {
  useDraft: useDetailsDraft,
  begin: openDetails,
  change: changeDetails,
  flush,
  saved: detailsSaved,
  close: closeDetails,
  hasUnsaved: hasUnsavedDetails,
} = typedDraft<Details>((episodeId, details) =>
  client.publishing.saveDetails({ episodeId, details }),
)

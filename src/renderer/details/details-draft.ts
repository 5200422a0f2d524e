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

/** Changes every description that is typed, each in its language: first that of the episode itself. */
export function changeDescriptions(
  language: string,
  describe: (description: string, language: string) => string,
): void {
  const { document: details } = useDetailsDraft.getState()
  if (details) {
    changeDetails({
      description: describe(details.description, details.titleLanguage ?? language),
      localizations: details.localizations.map((other) => ({
        ...other,
        description: describe(other.description, other.language),
      })),
    })
  }
}

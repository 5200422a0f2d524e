import type { KitChoices } from '#shared/shows/kit.ts'
import { typedDraft } from '../open-episode/typed-draft.ts'
import { client } from '../studio.ts'

/** What is typed and chosen in the kit of the show that is open. */
export const {
  useDraft: useKitDraft,
  begin: openKit,
  change: changeKit,
  flush: flushKit,
  saved: kitSaved,
  close: closeKit,
  hasUnsaved: hasUnsavedKit,
} = typedDraft<KitChoices>((showId, choices) => client.shows.saveKit({ showId, choices }))

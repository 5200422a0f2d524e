import type { EndCard } from '../editing/end-cards.ts'
import type { Translate } from '../i18n/create-translator.ts'
import type { CitedWork } from './description-block.ts'

/** What is shown of the works an episode cites at its end: each by itself, as its owner wants to be named. */
export function endCardsOf(works: readonly CitedWork[], translate: Translate): EndCard[] {
  return works.map(({ record, permission }) => ({
    text: record.title,
    subtitle: [
      record.authors.join('; '),
      [record.publisher, record.year].filter((part) => part !== undefined).join(', '),
      permission?.credit || translate('collection.endCard'),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  }))
}

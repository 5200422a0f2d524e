import type { EndCard } from '../editing/end-cards.ts'
import type { Translate } from '../i18n/create-translator.ts'
import type { CitedWork } from './description-block.ts'

/**
 * What is shown of the works an episode cites at its end, each by itself: who made it, where it stands, and
 * how its owner wants to be named, a line each.
 */
export function endCardsOf(works: readonly CitedWork[], translate: Translate): EndCard[] {
  return works.map(({ record, permission }) => ({
    text: record.title,
    subtitle: [
      record.authors.join('; '),
      [[record.publisher, record.year].filter(Boolean).join(', '), record.callNumber]
        .filter(Boolean)
        .join(' · '),
      permission?.credit || translate('collection.endCard'),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  }))
}

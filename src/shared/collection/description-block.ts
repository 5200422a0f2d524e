import { collection as english } from '../i18n/en/collection.ts'
import { collection as indonesian } from '../i18n/id/collection.ts'
import type { Translate } from '../i18n/create-translator.ts'
import { type LinkMarks, markedUrl } from '../campaigns/links.ts'
import { type Headings, withBlock, withoutBrackets } from '../publishing/description-blocks.ts'
import { creditLine, withoutCredits } from '../publishing/credits.ts'
import type { CatalogueRecord } from '../publishing/details.ts'
import type { Permission } from './permission.ts'

export interface CitedWork {
  readonly record: CatalogueRecord
  readonly permission?: Permission | undefined
}

const COLLECTION_HEADINGS: Headings = [indonesian.block.heading, english.block.heading]

/**
 * What a description says of the works an episode cites: each with its credit line, its address in the
 * catalogue and the words of the permission. Addresses are marked when the episode belongs to a campaign.
 */
export function descriptionBlock(
  works: readonly CitedWork[],
  translate: Translate,
  marks?: LinkMarks,
): string {
  const address = (url: string) => (marks ? markedUrl(url, marks) : url)
  const heading = translate('collection.block.heading')
  const entries = works.map(({ record, permission }) =>
    [
      `• ${creditLine(record)}`,
      record.url === undefined
        ? ''
        : `  ${translate('collection.block.catalogue', { url: address(record.url) })}`,
      permission?.credit ? `  ${permission.credit}` : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  )
  return withoutBrackets([heading, ...entries].join('\n'))
}

/** A description that names each work once, in a block at its end, wherever else it named them alone on a line. */
export function withWorks(description: string, works: readonly CitedWork[], block: string): string {
  const records = works.map(({ record }) => record)
  const others = withBlock(description, '', COLLECTION_HEADINGS)
  return withBlock(withoutCredits(others, records), block, COLLECTION_HEADINGS)
}

import { collection as english } from '../i18n/en/collection.ts'
import { collection as indonesian } from '../i18n/id/collection.ts'
import type { Translate } from '../i18n/create-translator.ts'
import { creditLine } from '../publishing/credits.ts'
import type { CatalogueRecord } from '../publishing/details.ts'
import type { Permission } from './permission.ts'

export interface CitedWork {
  readonly record: CatalogueRecord
  readonly permission?: Permission | undefined
}

/** Begins the block, so that a newer one is put in its place, in whatever language it was. */
const HEADINGS = [indonesian.block.heading, english.block.heading]

/**
 * What a description says of the works an episode cites: each with its credit line, its address in the
 * catalogue and the words of the permission. YouTube takes no angle brackets.
 */
export function descriptionBlock(works: readonly CitedWork[], translate: Translate): string {
  const heading = translate('collection.block.heading')
  const entries = works.map(({ record, permission }) =>
    [
      `• ${creditLine(record)}`,
      record.url === undefined
        ? ''
        : `  ${translate('collection.block.catalogue', { url: record.url })}`,
      permission?.credit ? `  ${permission.credit}` : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  )
  return [heading, ...entries].join('\n').replaceAll('<', '‹').replaceAll('>', '›')
}

/** The description with the block at its end; one that is there already goes, up to the next empty line. */
export function withBlock(description: string, block: string): string {
  const paragraphs = description.split(/\n{2,}/)
  const kept = paragraphs.filter((text) => !HEADINGS.some((heading) => text.startsWith(heading)))
  return [...kept, block].filter((text) => text.trim() !== '').join('\n\n')
}

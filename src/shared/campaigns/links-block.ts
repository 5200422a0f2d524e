import type { Translate } from '../i18n/create-translator.ts'
import { campaignLinks as english } from '../i18n/en/campaign-links.ts'
import { campaignLinks as indonesian } from '../i18n/id/campaign-links.ts'
import { type Headings, withoutBrackets } from '../publishing/description-blocks.ts'
import { type CampaignLink, type LinkMarks, markedUrl } from './links.ts'

export const LINK_HEADINGS: Headings = [indonesian.block, english.block]

/** What a description says of the pages a campaign leads to. */
export function linksBlock(
  links: readonly CampaignLink[],
  marks: LinkMarks,
  translate: Translate,
): string {
  const lines = links.map(({ name, url }) => `${name}: ${markedUrl(url, marks)}`)
  return withoutBrackets([translate('campaignLinks.block'), ...lines].join('\n'))
}

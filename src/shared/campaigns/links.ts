import { z } from 'zod'

/** A page that a campaign leads people to: the catalogue, a form, a programme. */
export const CampaignLink = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(200),
  /** As it is without marks: fit to be given to people. */
  url: z
    .string()
    .trim()
    .max(2000)
    .refine((url) => linkProblem(url) === undefined),
})
export type CampaignLink = z.infer<typeof CampaignLink>

export type LinkProblem = 'notAnAddress' | 'notHttps'

/** What keeps an address from being given to people. */
export function linkProblem(url: string): LinkProblem | undefined {
  const hostname = z.regexes.domain
  if (!z.url({ protocol: /^https?$/, hostname }).safeParse(url).success) {
    return 'notAnAddress'
  }
  return z.url({ protocol: /^https$/ }).safeParse(url).success ? undefined : 'notHttps'
}

/** What a visit is counted under. */
export interface LinkMarks {
  readonly campaign: string
  /** The episode from which people come. */
  readonly content?: string | undefined
}

/**
 * An address with the marks by which web statistics tell where visits come from (UTM: source, medium, campaign,
 * content). Marks that are there already are replaced; the rest of the address stays as it is.
 */
export function markedUrl(url: string, { campaign, content }: LinkMarks): string {
  const [, address = '', query = '', fragment = ''] =
    /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? []
  const kept = query.split('&').filter((pair) => pair !== '' && !/^utm_/i.test(pair))
  const marks = [
    ['utm_source', 'youtube'],
    ['utm_medium', 'video'],
    ['utm_campaign', slug(campaign)],
    ['utm_content', slug(content ?? '')],
  ].flatMap(([name, value]) => (value === '' ? [] : [`${name}=${value}`]))
  return `${address}?${[...kept, ...marks].join('&')}${fragment}`
}

/** Small Latin letters, digits and hyphens: what every statistics program groups alike. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

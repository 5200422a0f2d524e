import { creditLine, creditsNotIn, withoutCredits } from '../credits.ts'
import type { CatalogueRecord, Details } from '../details.ts'
import { SHARE_PACKAGES, type ShareDestination } from './share-package.ts'

export interface SharedEpisode {
  readonly details: Pick<Details, 'title' | 'description' | 'tags'>
  readonly records: readonly CatalogueRecord[]
  /** Where the whole episode can be watched, if it can. */
  readonly watchUrl: string | undefined
}

/**
 * The text that goes with a clip, ready to paste: title, description, the works it cites, a link and hashtags.
 * When it would be too long the description is cut between words; the rest stays as long as it can.
 */
export function shareText(destination: ShareDestination, episode: SharedEpisode): string {
  const { mostLetters, mostHashtags } = SHARE_PACKAGES[destination]
  const { details, records, watchUrl } = episode
  const title = details.title.trim()
  const description = details.description.trim()
  const parts = {
    title: destination === 'whatsapp' && title !== '' ? `*${title.replaceAll('*', '')}*` : title,
    watchUrl: watchUrl ?? '',
    hashtags: hashtags(details.tags).slice(0, mostHashtags).join(' '),
  }
  const joined = (described: string, credits: string) =>
    [parts.title, described, credits, parts.watchUrl, parts.hashtags]
      .filter((part) => part !== '')
      .join('\n\n')
  const whole = joined(description, creditsNotIn(description, records))
  if (lengthOf(whole) <= mostLetters) {
    return whole
  }
  // What is cut off may have named a work.
  const credits = records.map(creditLine).join('\n')
  const room = mostLetters - lengthOf(joined('', credits)) - BETWEEN
  const cut = shortened(withoutCredits(description, records), room)
  return shortened(joined(cut, credits), mostLetters)
}

/** Length of the blank line between two parts. */
const BETWEEN = 2

/** As people count, not as JavaScript does: one for an emoji. */
function lengthOf(text: string): number {
  return [...text].length
}

/** Cut between words, with dots, so that it is no longer than `most` characters. */
function shortened(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) {
    return text
  }
  if (most < 1) {
    return ''
  }
  const cut = letters.slice(0, most - 1).join('')
  const words = cut.replace(/\s+\S*$/u, '')
  return `${words === '' ? cut : words}…`
}

/** Tags as hashtags, `buku tua` as `#BukuTua`; each once, and none that would be only a number. */
export function hashtags(tags: readonly string[]): string[] {
  const all = tags.map(hashtag).filter((tag) => tag !== undefined)
  return all.filter(
    (tag, index) => all.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === index,
  )
}

function hashtag(tag: string): string | undefined {
  const words = tag.normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const joined = words.length === 1 ? words.join('') : words.map(capitalised).join('')
  return /\p{L}/u.test(joined) ? `#${joined}` : undefined
}

function capitalised(word: string): string {
  const [first = '', ...rest] = word
  return first.toUpperCase() + rest.join('')
}

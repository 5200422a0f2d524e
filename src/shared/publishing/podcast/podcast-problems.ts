import { utf8Length } from '../utf8-length.ts'
import type { PodcastSettings } from './podcast-settings.ts'

/** Apple Podcasts, required tags: a description has 4000 bytes at most. */
export const DESCRIPTION_LIMIT = 4000

export interface PodcastProblem {
  readonly field: 'title' | 'description' | 'author' | 'ownerEmail' | 'address' | 'website'
  /** Names its sentence. */
  readonly reason:
    | 'title.missing'
    | 'description.missing'
    | 'description.tooLong'
    | 'author.missing'
    | 'ownerEmail.missing'
    | 'ownerEmail.notEmail'
    | 'address.missing'
    | 'address.notAddress'
    | 'address.notSecure'
    | 'website.notAddress'
  /** Whether nothing can be published before it is mended; else directories may refuse the feed. */
  readonly isBlocking: boolean
}

/** What a feed lacks, in the order of the form. */
export function podcastProblems(settings: PodcastSettings): PodcastProblem[] {
  const { title, description, author, ownerEmail, address, website } = settings
  const isEmpty = (text: string) => text.trim() === ''
  const [blocks, advises] = [true, false]
  const faults: readonly [
    PodcastProblem['field'],
    PodcastProblem['reason'],
    isFault: boolean,
    isBlocking: boolean,
  ][] = [
    ['title', 'title.missing', isEmpty(title), blocks],
    ['description', 'description.missing', isEmpty(description), blocks],
    ['description', 'description.tooLong', utf8Length(description) > DESCRIPTION_LIMIT, blocks],
    ['author', 'author.missing', isEmpty(author), advises],
    ['ownerEmail', 'ownerEmail.missing', isEmpty(ownerEmail), advises],
    ['ownerEmail', 'ownerEmail.notEmail', !isEmpty(ownerEmail) && !isEmail(ownerEmail), blocks],
    ['address', 'address.missing', isEmpty(address), blocks],
    ['address', 'address.notAddress', !isEmpty(address) && !isFolderAddress(address), blocks],
    ['address', 'address.notSecure', isFolderAddress(address) && !isSecure(address), advises],
    ['website', 'website.notAddress', !isEmpty(website) && !isWebAddress(website), blocks],
  ]
  return faults.flatMap(([field, reason, isFault, isBlocking]) =>
    isFault ? [{ field, reason, isBlocking }] : [],
  )
}

export function isBlocked(settings: PodcastSettings): boolean {
  return podcastProblems(settings).some((problem) => problem.isBlocking)
}

function isEmail(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(text)
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#<>"]+[^\s<>"]*$/.test(text)
}

/** Files are named after it, so nothing may follow the folder. */
function isFolderAddress(text: string): boolean {
  return isWebAddress(text) && !/[?#]|\.xml$/.test(text)
}

function isSecure(text: string): boolean {
  return text.startsWith('https:')
}

export interface CoverFacts {
  readonly width: number
  readonly height: number
  /** As ffprobe names how it is coded. */
  readonly codec: string
}

/** Apple Podcasts, `itunes:image`: a square JPEG or PNG of 1400 to 3000 pixels. */
export function isFitCover({ width, height, codec }: CoverFacts): boolean {
  return width === height && width >= 1400 && width <= 3000 && ['mjpeg', 'png'].includes(codec)
}

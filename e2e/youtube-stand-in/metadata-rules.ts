import { Refusal } from './answers.ts'
import type { StandInVideo } from './world.ts'

const PARTS = new Set(['snippet', 'status', 'localizations', 'recordingDetails'])

/** What YouTube refuses of a video's metadata (videos.insert, errors). */
export function checkMetadata(
  resource: StandInVideo['resource'],
  part: string,
  nowMs: number,
): void {
  const named = part.split(',').toSorted()
  const sent = Object.keys(resource).toSorted()
  if (`${named}` !== `${sent}` || named.some((name) => !PARTS.has(name))) {
    throw new Refusal(400, 'invalidPart', `part=${part} but sent ${sent}`)
  }
  const text = (part: string, field: string) => {
    const value = resource[part]?.[field]
    return typeof value === 'string' ? value : ''
  }
  const title = text('snippet', 'title')
  const description = text('snippet', 'description')
  const tags = (resource['snippet']?.['tags'] ?? []) as string[]
  const refuse = (isRefused: boolean, reason: string) => {
    if (isRefused) {
      throw new Refusal(400, reason)
    }
  }
  refuse(title === '' || [...title].length > 100 || /[<>]/.test(title), 'invalidTitle')
  refuse(Buffer.byteLength(description) > 5000 || /[<>]/.test(description), 'invalidDescription')
  const letters = tags.map((tag) => tag.length + (tag.includes(' ') ? 2 : 0))
  const total = letters.reduce((sum, length) => sum + length, 0) + Math.max(0, tags.length - 1)
  refuse(total > 500 || tags.some((tag) => /[<>,]/.test(tag)), 'invalidTags')
  refuse(!/^\d+$/.test(text('snippet', 'categoryId')), 'invalidCategoryId')
  checkSchedule(resource['status'] ?? {}, { wasSeen: false, nowMs })
  refuse(
    resource['localizations'] !== undefined && text('snippet', 'defaultLanguage') === '',
    'defaultLanguageNotSet',
  )
  refuse(text('snippet', 'defaultLanguage') === 'nb', 'invalidVideoMetadata')
}

/** Only what is private, and was never seen, becomes public by itself (videos, status.publishAt). */
export function checkSchedule(
  status: Readonly<Record<string, unknown>>,
  { wasSeen, nowMs }: { readonly wasSeen: boolean; readonly nowMs: number },
): void {
  const { publishAt, privacyStatus } = status
  const isMoment = typeof publishAt === 'string' && Date.parse(publishAt) > nowMs
  if (publishAt !== undefined && (!isMoment || privacyStatus !== 'private' || wasSeen)) {
    throw new Refusal(400, 'invalidPublishAt')
  }
}

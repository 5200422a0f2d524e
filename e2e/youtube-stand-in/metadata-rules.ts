import { Refusal } from './answers.ts'
import type { StandInVideo } from './world.ts'

const PARTS = new Set(['snippet', 'status', 'localizations', 'recordingDetails'])

type Resource = StandInVideo['resource']

interface Texts {
  readonly title?: string
  readonly description?: string
}

/** What YouTube refuses of a new video's metadata (videos.insert, errors). */
export function checkMetadata(resource: Resource, part: string): void {
  checkParts(resource, part)
  checkSnippet(resource['snippet'] ?? {})
  checkSchedule(resource['status'] ?? {}, { wasSeen: false })
  checkLocalizations(resource, resource)
}

/** What YouTube refuses of parts that are to take the place of those a video has (videos.update, errors). */
export function checkChange(
  parts: Resource,
  { part, before, wasSeen }: { part: string; before: Resource; wasSeen: boolean },
): void {
  checkParts(parts, part)
  const { snippet, status } = parts
  if (snippet) {
    checkSnippet(snippet)
  }
  if (status) {
    refuse(typeof status['privacyStatus'] !== 'string', 'invalidVideoMetadata')
    checkSchedule(status, { wasSeen })
  }
  checkLocalizations(parts, { ...before, ...parts })
}

function checkParts(resource: Resource, part: string): void {
  const named = part.split(',').toSorted()
  const sent = Object.keys(resource).toSorted()
  if (`${named}` !== `${sent}` || named.some((name) => !PARTS.has(name))) {
    throw new Refusal(400, 'invalidPart', `part=${part} but sent ${sent}`)
  }
}

function checkSnippet(snippet: Resource[string]): void {
  const text = (field: string) => {
    const value = snippet[field]
    return typeof value === 'string' ? value : ''
  }
  checkTexts(text('title'), text('description'))
  const tags = (snippet['tags'] ?? []) as string[]
  const letters = tags.map((tag) => tag.length + (tag.includes(' ') ? 2 : 0))
  const total = letters.reduce((sum, length) => sum + length, 0) + Math.max(0, tags.length - 1)
  refuse(total > 500 || tags.some((tag) => /[<>,]/.test(tag)), 'invalidTags')
  refuse(!/^\d+$/.test(text('categoryId')), 'invalidCategoryId')
  refuse(text('defaultLanguage') === 'nb', 'invalidVideoMetadata')
}

/** The same limits hold for every language. */
function checkTexts(title: string, description: string): void {
  refuse(title === '' || [...title].length > 100 || /[<>]/.test(title), 'invalidTitle')
  refuse(Buffer.byteLength(description) > 5000 || /[<>]/.test(description), 'invalidDescription')
}

function checkLocalizations({ localizations }: Resource, { snippet }: Resource): void {
  const isMissing = (snippet?.['defaultLanguage'] ?? '') === ''
  refuse(localizations !== undefined && isMissing, 'defaultLanguageNotSet')
  for (const { title = '', description = '' } of Object.values(localizations ?? {}) as Texts[]) {
    checkTexts(title, description)
  }
}

function refuse(isRefused: boolean, reason: string): void {
  if (isRefused) {
    throw new Refusal(400, reason)
  }
}

/**
 * Only what is private, and was never seen, becomes public by itself (videos, status.publishAt); a moment that is over
 * is not refused.
 */
export function checkSchedule(
  status: Readonly<Record<string, unknown>>,
  { wasSeen }: { readonly wasSeen: boolean },
): void {
  const { publishAt, privacyStatus } = status
  const isMoment = typeof publishAt === 'string' && !Number.isNaN(Date.parse(publishAt))
  if (publishAt !== undefined && (!isMoment || privacyStatus !== 'private' || wasSeen)) {
    throw new Refusal(400, 'invalidPublishAt')
  }
}

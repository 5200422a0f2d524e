import { Refusal } from './answers.ts'
import type { StandInVideo } from './world.ts'

const PARTS = new Set(['snippet', 'status', 'localizations', 'recordingDetails'])

type Resource = StandInVideo['resource']

/** What YouTube refuses of a new video's metadata (videos.insert, errors). */
export function checkMetadata(resource: Resource, part: string, nowMs: number): void {
  checkParts(resource, part)
  checkSnippet(resource['snippet'] ?? {})
  checkSchedule(resource['status'] ?? {}, { wasSeen: false, nowMs })
  checkLocalizations(resource, resource)
}

/** What YouTube refuses of parts that are to take the place of those a video has (videos.update, errors). */
export function checkChange(
  parts: Resource,
  { part, before, wasSeen }: { part: string; before: Resource; wasSeen: boolean },
  nowMs: number,
): void {
  checkParts(parts, part)
  const { snippet, status } = parts
  if (snippet) {
    checkSnippet(snippet)
  }
  if (status) {
    refuse(typeof status['privacyStatus'] !== 'string', 'invalidVideoMetadata')
    checkSchedule(status, { wasSeen, nowMs })
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
  const title = text('title')
  const description = text('description')
  const tags = (snippet['tags'] ?? []) as string[]
  refuse(title === '' || [...title].length > 100 || /[<>]/.test(title), 'invalidTitle')
  refuse(Buffer.byteLength(description) > 5000 || /[<>]/.test(description), 'invalidDescription')
  const letters = tags.map((tag) => tag.length + (tag.includes(' ') ? 2 : 0))
  const total = letters.reduce((sum, length) => sum + length, 0) + Math.max(0, tags.length - 1)
  refuse(total > 500 || tags.some((tag) => /[<>,]/.test(tag)), 'invalidTags')
  refuse(!/^\d+$/.test(text('categoryId')), 'invalidCategoryId')
  refuse(text('defaultLanguage') === 'nb', 'invalidVideoMetadata')
}

function checkLocalizations({ localizations }: Resource, { snippet }: Resource): void {
  const isMissing = (snippet?.['defaultLanguage'] ?? '') === ''
  refuse(localizations !== undefined && isMissing, 'defaultLanguageNotSet')
}

function refuse(isRefused: boolean, reason: string): void {
  if (isRefused) {
    throw new Refusal(400, reason)
  }
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

import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CancelledError } from '#shared/failure/failure.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import { PARTIAL_PREFIX } from '#shared/workspace/partial.ts'
import { bringFile, giveName, replaceText } from '../../workspace/put-in-place.ts'
import { ChannelEntry } from './entry.ts'
import { feed } from './feed.ts'
import { indexPage } from './index-page.ts'
import { watchPage } from './watch-page.ts'

/** What to publish: the facts of an episode and the absolute names of one version's files. */
export interface PracticeRequest {
  readonly channel: string
  readonly translate: Translate
  readonly version: number
  readonly facts: Pick<
    ChannelEntry,
    | 'id'
    | 'title'
    | 'show'
    | 'description'
    | 'format'
    | 'language'
    | 'durationMs'
    | 'publishedAtMs'
    | 'chapters'
    | 'records'
  >
  readonly video?: string | undefined
  readonly audio?: string | undefined
  readonly thumbnail?: string | undefined
  readonly captions: readonly { readonly language: string; readonly vtt: string }[]
  readonly signal: AbortSignal
}

/**
 * Publishes to the folder on this computer: the new version's files first, then its page in one stroke,
 * then the index and the feed. Whenever it ends, no page mixes two versions. Answers the page's address.
 */
export async function publishToPractice(
  request: PracticeRequest,
): Promise<{ readonly url: string }> {
  const folder = join(request.channel, 'episodes', request.facts.id)
  const version = `v${request.version}`
  const partial = join(folder, `${PARTIAL_PREFIX}${version}`)
  try {
    await rm(partial, { recursive: true, force: true })
    await mkdir(partial, { recursive: true })
    const entry = await collect(request, { partial, version })
    if (request.signal.aborted) {
      throw new CancelledError()
    }
    await rm(join(folder, version), { recursive: true, force: true })
    await giveName(partial, join(folder, version))
    await replaceText(join(folder, 'episode.json'), JSON.stringify(entry, undefined, 2))
    await replaceText(join(folder, 'index.html'), watchPage(entry, request.translate))
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
  await rebuildLists(request.channel, request.translate)
  await removeOldVersions(folder, version)
  return { url: pathToFileURL(join(folder, 'index.html')).href }
}

/** Brings the files together; hard links where the disk has them, so that nothing is stored twice. */
async function collect(
  request: PracticeRequest,
  { partial, version }: { readonly partial: string; readonly version: string },
): Promise<ChannelEntry> {
  const take = async (file: string | undefined, name: string) => {
    if (!file) {
      return undefined
    }
    const target = join(partial, `${name}${extname(file)}`)
    await bringFile(file, target)
    return `${version}/${basename(target)}`
  }
  const captions = []
  for (const { language, vtt } of request.captions) {
    const file = await take(vtt, `captions.${language}`)
    captions.push({ language, vtt: file ?? '', text: await readFile(vtt, 'utf8') })
  }
  return {
    ...request.facts,
    video: await take(request.video, 'video'),
    audio: await take(request.audio, 'audio'),
    videoBytes: await size(request.video),
    audioBytes: await size(request.audio),
    thumbnail: await take(request.thumbnail, 'thumbnail'),
    captions,
  }
}

async function size(file: string | undefined): Promise<number> {
  return file ? (await stat(file)).size : 0
}

/** The index and the feed, from what lies in the channel: they can always be made again. */
async function rebuildLists(channel: string, translate: Translate): Promise<void> {
  const folders = await readdir(join(channel, 'episodes')).catch(() => [])
  const entries: ChannelEntry[] = []
  for (const name of folders) {
    const text = await readFile(join(channel, 'episodes', name, 'episode.json'), 'utf8').catch(
      () => undefined, // an episode that never got as far as its page
    )
    if (text) {
      entries.push(ChannelEntry.parse(JSON.parse(text)))
    }
  }
  const newestFirst = entries.toSorted((a, b) => b.publishedAtMs - a.publishedAtMs)
  await replaceText(join(channel, 'index.html'), indexPage(newestFirst, translate))
  await replaceText(join(channel, 'feed.xml'), feed(newestFirst, translate))
}

async function removeOldVersions(folder: string, current: string): Promise<void> {
  const names = await readdir(folder)
  const old = names.filter((name) => /^v\d+$/.test(name) && name !== current)
  await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}

import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { PARTIAL_PREFIX } from '#shared/workspace/partial.ts'
import { CancelledError } from '#shared/failure/failure.ts'
import { podcastFeed } from '#shared/publishing/podcast/feed.ts'
import { PodcastItem, chaptersJson } from '#shared/publishing/podcast/podcast-item.ts'
import { FEED_FILE, type PodcastSettings } from '#shared/publishing/podcast/podcast-settings.ts'
import { slugOf } from '#shared/publishing/slug.ts'
import { bringFile, giveName, replaceText } from '../../workspace/put-in-place.ts'

/** One version of an episode to be put into a feed; files by absolute names. */
export interface EpisodeToPublish {
  readonly facts: Pick<
    PodcastItem,
    'guid' | 'title' | 'description' | 'durationMs' | 'guests' | 'publishedAtMs'
  >
  /** Never used before for this episode: players keep what they have of an address. */
  readonly versionName: string
  readonly sound: string
  readonly image: string | undefined
  readonly captions: readonly { readonly language: string; readonly vtt: string }[]
  readonly chapters: readonly { readonly startMs: number; readonly title: string }[]
}

/** What of a feed is not its episodes. `cover` is absolute. */
export interface FeedFrame {
  readonly settings: PodcastSettings
  readonly guid: string
  readonly cover: string
  readonly builtAtMs: number
}

/**
 * Puts an episode into the feed's folder: its files first, the feed last, each in one stroke. Whenever it is
 * broken off, the feed that is there names only files that are there. What the feed named before stays until the
 * episode is published the next time: players may just be fetching it.
 */
export async function publishItem(
  folder: string,
  episode: EpisodeToPublish,
  frame: FeedFrame,
  signal: AbortSignal,
): Promise<void> {
  const ofEpisode = join(folder, 'episodes', episode.facts.guid)
  const partial = join(ofEpisode, `${PARTIAL_PREFIX}${episode.versionName}`)
  const before = await readItem(ofEpisode)
  // A new version is no new episode: with another date players would put it on top again.
  const publishedAtMs = before?.publishedAtMs ?? episode.facts.publishedAtMs
  try {
    await mkdir(partial, { recursive: true })
    const item = { ...(await collect(episode, partial)), publishedAtMs }
    if (signal.aborted) {
      throw new CancelledError()
    }
    await giveName(partial, join(ofEpisode, episode.versionName))
    await replaceText(join(ofEpisode, ITEM_FILE), JSON.stringify(item, undefined, 2))
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
  await writeFeed(folder, frame)
  await removeVersions(ofEpisode, [episode.versionName, before && versionOf(before)])
}

const ITEM_FILE = 'episode.json'

/** Takes an episode out of the feed, then away: in this order, so that the feed never names what is gone. */
export async function removeItem(folder: string, guid: string, frame: FeedFrame): Promise<void> {
  const ofEpisode = join(folder, 'episodes', guid)
  await rm(join(ofEpisode, ITEM_FILE), { force: true })
  await writeFeed(folder, frame)
  await rm(ofEpisode, { recursive: true, force: true })
}

async function collect(episode: EpisodeToPublish, partial: string): Promise<PodcastItem> {
  const { facts, versionName, sound, image, captions, chapters } = episode
  const address = (name: string) => `episodes/${facts.guid}/${versionName}/${name}`
  const bring = async (file: string, name: string) => {
    await bringFile(file, join(partial, name))
    return address(name)
  }
  const path = await bring(sound, `${slugOf(facts.title)}${extname(sound)}`)
  const transcripts = []
  for (const { language, vtt } of captions) {
    transcripts.push({ language, path: await bring(vtt, `transcript.${language}.vtt`) })
  }
  if (chapters.length > 0) {
    await replaceText(join(partial, 'chapters.json'), chaptersJson(chapters))
  }
  const { size } = await stat(join(partial, basename(path)))
  return {
    ...facts,
    enclosure: { path, bytes: size, type: typeOf(sound) },
    transcripts,
    ...(chapters.length > 0 ? { chapters: address('chapters.json') } : {}),
    ...(image === undefined ? {} : { image: await bring(image, 'cover.jpg') }),
  }
}

function typeOf(sound: string): string {
  return extname(sound) === '.mp3' ? 'audio/mpeg' : 'audio/x-m4a'
}

/** Makes the feed of what lies in its folder, under the name a cover of that content has. */
export async function writeFeed(folder: string, frame: FeedFrame): Promise<void> {
  const cover = basename(frame.cover)
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  if (!names.includes(cover)) {
    const partial = join(folder, `${PARTIAL_PREFIX}cover`)
    await bringFile(frame.cover, partial)
    await giveName(partial, join(folder, cover))
  }
  const items = await itemsIn(folder)
  await replaceText(join(folder, FEED_FILE), podcastFeed({ ...frame, cover, items }))
}

/** The episodes that lie in a feed's folder. */
export async function itemsIn(folder: string): Promise<PodcastItem[]> {
  const names = await readdir(join(folder, 'episodes')).catch(() => [])
  const items = await Promise.all(names.map((name) => readItem(join(folder, 'episodes', name))))
  return items.flatMap((item) => (item ? [item] : []))
}

/** Undefined for an episode that never got as far as the feed. */
export async function readItem(ofEpisode: string): Promise<PodcastItem | undefined> {
  const text = await readFile(join(ofEpisode, ITEM_FILE), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : PodcastItem.parse(JSON.parse(text))
}

function versionOf({ enclosure }: PodcastItem): string | undefined {
  return enclosure.path.split('/')[2]
}

async function removeVersions(
  ofEpisode: string,
  kept: readonly (string | undefined)[],
): Promise<void> {
  const names = await readdir(ofEpisode)
  const old = names.filter((name) => name !== ITEM_FILE && !kept.includes(name))
  await Promise.all(old.map((name) => rm(join(ofEpisode, name), { recursive: true, force: true })))
}

import { describe, escapeMarkup } from '../markup.ts'
import { categoryNames } from './categories.ts'
import type { PodcastItem } from './podcast-item.ts'
import { FEED_FILE, type PodcastSettings, publicAddress } from './podcast-settings.ts'

export interface PodcastFeed {
  readonly settings: PodcastSettings
  /** Of the whole feed: stays the same wherever it moves. */
  readonly guid: string
  /** The show's picture, relative to the feed. */
  readonly cover: string
  readonly items: readonly PodcastItem[]
  readonly builtAtMs: number
}

/**
 * A feed as RSS 2.0 with the tags of iTunes (Apple's list of required and recommended tags) and of
 * Podcasting 2.0 (podcastindex.org/namespace/1.0), the newest episode first.
 */
export function podcastFeed(feed: PodcastFeed): string {
  const { settings } = feed
  const cover = publicAddress(settings, feed.cover)
  const oldestFirst = feed.items.toSorted((a, b) => a.publishedAtMs - b.publishedAtMs)
  const items = oldestFirst.map((item, index) => itemText(settings, item, index + 1))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    tag('title', settings.title),
    tag('link', settings.website || settings.address),
    tag('description', settings.description),
    tag('language', settings.language),
    tag('generator', 'Pustaka Studio'),
    tag('lastBuildDate', dateText(feed.builtAtMs)),
    empty('atom:link', {
      href: publicAddress(settings, FEED_FILE),
      rel: 'self',
      type: 'application/rss+xml',
    }),
    `<image>${tag('url', cover)}${tag('title', settings.title)}${tag('link', settings.website || settings.address)}</image>`,
    empty('itunes:image', { href: cover }),
    category(settings),
    tag('itunes:explicit', String(settings.explicit)),
    tag('itunes:type', settings.order),
    ...(settings.author ? [tag('itunes:author', settings.author)] : []),
    ...owner(settings),
    tag('podcast:guid', feed.guid),
    tag('podcast:medium', 'podcast'),
    tag('podcast:locked', settings.locked ? 'yes' : 'no', { owner: settings.ownerEmail }),
    ...items.toReversed(),
    '</channel>',
    '</rss>',
    '',
  ]
  return lines.join('\n')
}

function itemText(settings: PodcastSettings, item: PodcastItem, number: number): string {
  const address = (path: string) => publicAddress(settings, path)
  const { path, bytes, type } = item.enclosure
  return [
    '<item>',
    tag('title', item.title),
    tag('description', describe(item.description)),
    tag('guid', item.guid, { isPermaLink: 'false' }),
    tag('pubDate', dateText(item.publishedAtMs)),
    empty('enclosure', { url: address(path), length: String(bytes), type }),
    tag('itunes:title', item.title),
    tag('itunes:duration', String(Math.round(item.durationMs / 1000))),
    // Apple wants numbers where episodes are to be heard one after the other (itunes:episode).
    ...(settings.order === 'serial' ? [tag('itunes:episode', String(number))] : []),
    tag('itunes:episodeType', 'full'),
    tag('itunes:explicit', String(settings.explicit)),
    ...(item.image ? [empty('itunes:image', { href: address(item.image) })] : []),
    ...item.transcripts.map((transcript) =>
      empty('podcast:transcript', {
        url: address(transcript.path),
        type: 'text/vtt',
        language: transcript.language,
        rel: 'captions',
      }),
    ),
    ...(item.chapters
      ? [
          empty('podcast:chapters', {
            url: address(item.chapters),
            type: 'application/json+chapters',
          }),
        ]
      : []),
    ...item.guests.map((guest) => tag('podcast:person', guest, { role: 'guest' })),
    '</item>',
  ].join('\n')
}

function category(settings: PodcastSettings): string {
  const [main, sub] = categoryNames(settings.category)
  return sub === undefined
    ? empty('itunes:category', { text: main })
    : `<itunes:category text="${escapeMarkup(main)}">${empty('itunes:category', { text: sub })}</itunes:category>`
}

function owner({ author, title, ownerEmail }: PodcastSettings): string[] {
  return ownerEmail === ''
    ? []
    : [
        `<itunes:owner>${tag('itunes:name', author || title)}${tag('itunes:email', ownerEmail)}</itunes:owner>`,
      ]
}

/** As RFC 2822 writes it. */
function dateText(atMs: number): string {
  return new Date(atMs).toUTCString()
}

type Attributes = Readonly<Record<string, string>>

function tag(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${attributesText(attributes)}>${escapeMarkup(text)}</${name}>`
}

function empty(name: string, attributes: Attributes): string {
  return `<${name}${attributesText(attributes)}/>`
}

/** Those without a value are left out. */
function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
    .join('')
}

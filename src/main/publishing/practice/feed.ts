import type { Translate } from '#shared/i18n/create-translator.ts'
import type { ChannelEntry } from './entry.ts'
import { escapeMarkup } from '#shared/publishing/markup.ts'

/** RSS 2.0 with iTunes tags. Addresses are relative to the feed: it lies beside the episodes. */
export function feed(entries: readonly ChannelEntry[], translate: Translate): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel>
<title>${escapeMarkup(translate('practice.channel'))}</title>
<link>index.html</link>
<description>${escapeMarkup(translate('practice.onlyHere'))}</description>
<language>${translate('practice.language')}</language>
${entries.map(item).join('\n')}
</channel>
</rss>
`
}

function item(entry: ChannelEntry): string {
  const folder = `episodes/${encodeURIComponent(entry.id)}`
  const [file, bytes, type] = entry.audio
    ? [entry.audio, entry.audioBytes, entry.audio.endsWith('.mp3') ? 'audio/mpeg' : 'audio/mp4']
    : [entry.video ?? '', entry.videoBytes, 'video/mp4']
  return `<item>
<title>${escapeMarkup(entry.title)}</title>
<link>${folder}/index.html</link>
<guid isPermaLink="false">${escapeMarkup(entry.id)}</guid>
<pubDate>${new Date(entry.publishedAtMs).toUTCString()}</pubDate>
<description>${escapeMarkup(entry.description)}</description>
<enclosure url="${folder}/${escapeMarkup(file)}" length="${bytes}" type="${type}"/>
<itunes:duration>${Math.round(entry.durationMs / 1000)}</itunes:duration>
</item>`
}

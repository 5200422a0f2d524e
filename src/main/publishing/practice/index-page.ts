import type { Translate } from '#shared/i18n/create-translator.ts'
import { fromMilliseconds } from '#shared/time/ticks.ts'
import { formatClock } from '#shared/time/timecode.ts'
import type { ChannelEntry } from './entry.ts'
import { escapeMarkup } from '#shared/publishing/markup.ts'
import { page } from './page.ts'

/** All published episodes, the newest first. */
export function indexPage(entries: readonly ChannelEntry[], translate: Translate): string {
  const items = entries.map((entry) => {
    const address = `episodes/${encodeURIComponent(entry.id)}`
    const picture = entry.thumbnail
      ? `<img src="${address}/${escapeMarkup(entry.thumbnail)}" alt="">`
      : '<span class="blank"></span>'
    const facts = `${entry.show} · ${formatClock(fromMilliseconds(entry.durationMs))}`
    return `<li lang="${escapeMarkup(entry.language)}"><a href="${address}/index.html">${picture}<h2 class="title">${escapeMarkup(entry.title)}</h2><span class="muted">${escapeMarkup(facts)}</span></a></li>`
  })
  const body = `<h1>${translate('practice.channel')}</h1>\n<ul class="grid">${items.join('\n')}</ul>`
  return page({ title: translate('practice.channel'), home: 'index.html', body }, translate)
}

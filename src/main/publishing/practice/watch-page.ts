import type { Translate } from '#shared/i18n/create-translator.ts'
import { creditLine } from '#shared/publishing/credits.ts'
import { fromMilliseconds } from '#shared/time/ticks.ts'
import { formatClock } from '#shared/time/timecode.ts'
import type { ChannelEntry } from './entry.ts'
import { describe, escapeMarkup } from '#shared/publishing/markup.ts'
import { page } from './page.ts'

/** The page on which an episode is watched. It needs no server and nothing from elsewhere. */
export function watchPage(entry: ChannelEntry, translate: Translate): string {
  const language = escapeMarkup(entry.language)
  const facts = [entry.show, formatClock(fromMilliseconds(entry.durationMs))].join(' · ')
  const body = `
<div class="watch">
<div>
${player(entry, translate)}
<h1 lang="${language}">${escapeMarkup(entry.title)}</h1>
<p class="muted">${escapeMarkup(facts)}</p>
<div class="card" lang="${language}">${describe(entry.description)}</div>
</div>
<aside>
${chapters(entry, translate)}
${credits(entry, translate)}
${downloads(entry, translate)}
</aside>
</div>
<script>${SEEKING}</script>`
  return page({ title: entry.title, home: '../../index.html', body }, translate)
}

/** Captions are in the page itself: a browser does not load them from a folder. */
function player(entry: ChannelEntry, translate: Translate): string {
  const tracks = entry.captions
    .map(({ language, text }, index) => {
      const data = Buffer.from(text).toString('base64')
      const label = escapeMarkup(translate('practice.captions', { language }))
      return `<track kind="captions" srclang="${escapeMarkup(language)}" label="${label}" src="data:text/vtt;base64,${data}"${index === 0 ? ' default' : ''}>`
    })
    .join('\n')
  const poster = entry.thumbnail ? ` poster="${escapeMarkup(entry.thumbnail)}"` : ''
  const source = escapeMarkup(entry.video ?? entry.audio ?? '')
  return `<video id="player" controls preload="metadata" src="${source}"${poster}>\n${tracks}\n</video>`
}

function chapters(entry: ChannelEntry, translate: Translate): string {
  if (entry.chapters.length === 0) {
    return ''
  }
  const items = entry.chapters.map(
    ({ startMs, title }) =>
      `<li><button type="button" data-seconds="${startMs / 1000}"><time>${formatClock(fromMilliseconds(startMs))}</time><span>${escapeMarkup(title)}</span></button></li>`,
  )
  return `<h2>${translate('practice.chapters')}</h2>\n<ol class="chapters" lang="${escapeMarkup(entry.language)}">${items.join('\n')}</ol>`
}

function credits(entry: ChannelEntry, translate: Translate): string {
  if (entry.records.length === 0) {
    return ''
  }
  const items = entry.records.map((record) => {
    const line = escapeMarkup(creditLine(record))
    const address = record.url && /^https?:/.test(record.url) ? escapeMarkup(record.url) : undefined
    return `<p>${line}${address ? `<br><a href="${address}" rel="noreferrer">${address}</a>` : ''}</p>`
  })
  return `<h2>${translate('practice.books')}</h2>\n<div class="card">${items.join('\n')}</div>`
}

function downloads(entry: ChannelEntry, translate: Translate): string {
  const files: readonly [string | undefined, string][] = [
    [entry.video, translate('practice.video')],
    [entry.audio, translate('practice.audio')],
    ...entry.captions.map(({ language, vtt }): [string, string] => [
      vtt,
      translate('practice.captions', { language }),
    ]),
  ]
  const links = files.flatMap(([file, label]) =>
    file ? [`<p><a href="${escapeMarkup(file)}" download>${escapeMarkup(label)}</a></p>`] : [],
  )
  return `<h2>${translate('practice.files')}</h2>\n${links.join('\n')}`
}

/** Chapters seek, and the one being heard is marked. */
const SEEKING = `
const player = document.getElementById('player');
const buttons = [...document.querySelectorAll('[data-seconds]')];
for (const button of buttons) button.addEventListener('click', () => { player.currentTime = Number(button.dataset.seconds); player.play(); });
player.addEventListener('timeupdate', () => {
  const now = buttons.findLast((button) => Number(button.dataset.seconds) <= player.currentTime + 0.05);
  for (const button of buttons) button === now ? button.parentElement.setAttribute('aria-current', 'true') : button.parentElement.removeAttribute('aria-current');
});
if (player.textTracks[0]) player.textTracks[0].mode = 'showing';
`

import type { Translate } from '#shared/i18n/create-translator.ts'
import { escapeMarkup } from '#shared/publishing/markup.ts'
import { CHANNEL_LOGO, CHANNEL_STYLE } from './style.ts'

/** The frame of every page of the channel. `body` is markup, `home` the relative address of the index. */
export function page(
  about: { readonly title: string; readonly home: string; readonly body: string },
  translate: Translate,
): string {
  return `<!doctype html>
<html lang="${translate('practice.language')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(about.title)}</title>
<style>${CHANNEL_STYLE}</style>
</head>
<body>
<header><a href="${about.home}">${CHANNEL_LOGO}<span>${translate('practice.channel')}</span><small>${translate('practice.onlyHere')}</small></a></header>
<main>${about.body}</main>
</body>
</html>
`
}

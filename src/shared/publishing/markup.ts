/** What XML 1.0 cannot hold, not even escaped (2.2, Char): one of them makes a whole feed unreadable. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text for HTML and XML, also inside quotes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Paragraphs of a description, with its web addresses as links. */
export function describe(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${link(escapeMarkup(paragraph.trim())).replaceAll('\n', '<br>')}</p>`)
    .join('\n')
}

function link(escaped: string): string {
  return escaped.replace(
    /https?:\/\/[^\s<]+?(?=[.,;:!?)]*(?:\s|$|&quot;|&#39;|&lt;|&gt;))/g,
    (address) => `<a href="${address}" rel="noreferrer">${address}</a>`,
  )
}

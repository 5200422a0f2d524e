/** Text for HTML and XML, also inside quotes. */
export function escapeMarkup(text: string): string {
  return text
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

/** Text that came from people, safe inside HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A table with a heading row; the first cell of each row names it. Cells are markup already. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  kind = '',
): string {
  const line = ([first = '', ...rest]: readonly string[]) =>
    `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  return `<table class="${kind}"><thead><tr>${head
    .map((cell) => `<th scope="col">${cell}</th>`)
    .join('')}</tr></thead><tbody>${rows.map(line).join('')}</tbody></table>`
}

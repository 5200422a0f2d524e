/** Begins a block, in any of the languages in which it may have been written before. */
export type Headings = readonly string[]

/** The description with a block at its end; an older one goes, up to the next empty line. */
export function withBlock(description: string, block: string, headings: Headings): string {
  const kept = description
    .split(/\n{2,}/)
    .filter((text) => !headings.some((heading) => text.startsWith(heading)))
  return [...kept, block].filter((text) => text.trim() !== '').join('\n\n')
}

/** YouTube takes no angle brackets in a description. */
export function withoutBrackets(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›')
}

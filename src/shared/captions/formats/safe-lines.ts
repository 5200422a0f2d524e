/** A blank line would end a caption of SubRip or WebVTT, and an arrow would begin another. */
export function safeLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replaceAll('-->', '→'))
    .filter((line) => line !== '')
    .join('\n')
}

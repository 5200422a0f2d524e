/** A text as part of a file name that is the same on every computer and in every address: `kancil-dan-buku`. */
export function slugOf(text: string): string {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
  return letters.replaceAll(/^-+|-+$/g, '') || 'episode'
}

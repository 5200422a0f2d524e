/** Names for what the system itself gives no name. */
export const devices = {
  wholeScreen: 'Seluruh layar',
  numberedScreen: 'Layar {{number}}',
  take: 'Rekaman ke-{{number}}',
  page: 'Halaman {{number}}',
  chapter: 'Bab {{number}}',
}

/** Names for what the system itself gives no name. */
export const devices = {
  wholeScreen: 'Whole screen',
  numberedScreen: 'Screen {{number}}',
  take: 'Take {{number}}',
  page: 'Page {{number}}',
  chapter: 'Chapter {{number}}',
}

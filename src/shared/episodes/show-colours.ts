/**
 * The eight colours of shows, by `Show.spine`: on light ground and on dark. On the dark ones of the window and
 * of overlays each has a contrast of 6 or more.
 */
export const SHOW_COLOURS: readonly { readonly light: string; readonly dark: string }[] = [
  { light: '#B4552D', dark: '#E58A63' },
  { light: '#17596B', dark: '#5FB0C4' },
  { light: '#5E7A33', dark: '#A3BE6B' },
  { light: '#6A4B7A', dark: '#B795CB' },
  { light: '#8E3B3B', dark: '#D98484' },
  { light: '#2E4A52', dark: '#8FB0BA' },
  { light: '#8A6410', dark: '#D9A94A' },
  { light: '#3F6F76', dark: '#7FBAC1' },
]

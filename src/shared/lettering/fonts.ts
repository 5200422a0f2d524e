/** A font of `resources/fonts`, with what laying out letters has to know of it. */
export interface Font {
  /** As libass knows it. */
  readonly name: string
  /** How far it reaches above and below the line, in font sizes: libass measures fonts by their sum. */
  readonly above: number
  readonly below: number
  /** Height of capital letters, in font sizes. */
  readonly capitals: number
  /** Widths of the characters from space to tilde, in hundredths of the font size, rounded up. */
  readonly widths: readonly number[]
}

/** The voice of the library: titles and names. */
export const SERIF: Font = {
  name: 'Source Serif 4 SemiBold',
  above: 1.009,
  below: 0.324,
  capitals: 0.67,
  widths: [
    23, 32, 43, 55, 54, 95, 74, 21, 39, 39, 46, 55, 31, 34, 31, 37, 55, 55, 55, 55, 55, 55, 55, 55,
    55, 55, 31, 31, 55, 55, 55, 43, 87, 72, 67, 67, 75, 64, 61, 73, 81, 39, 40, 73, 62, 93, 76, 75,
    64, 75, 71, 57, 65, 76, 71, 102, 68, 67, 60, 36, 37, 36, 55, 53, 40, 56, 63, 53, 63, 54, 38, 58,
    65, 34, 32, 62, 34, 97, 66, 59, 64, 62, 48, 48, 37, 64, 59, 85, 59, 60, 50, 37, 31, 37, 55,
  ],
}

/** The voice of the program: what stands beside a title or a name. */
export const SANS: Font = {
  name: 'Plus Jakarta Sans SemiBold',
  above: 1.296,
  below: 0.356,
  capitals: 0.745,
  widths: [
    18, 35, 47, 88, 65, 103, 78, 29, 36, 36, 52, 65, 33, 57, 35, 49, 72, 40, 60, 62, 65, 62, 61, 56,
    64, 61, 35, 37, 65, 65, 65, 56, 93, 70, 70, 78, 75, 61, 59, 82, 74, 28, 39, 68, 54, 88, 74, 88,
    65, 88, 66, 65, 54, 72, 69, 101, 64, 65, 58, 39, 49, 39, 65, 65, 38, 58, 67, 61, 67, 62, 41, 66,
    59, 25, 25, 57, 25, 92, 59, 66, 67, 67, 37, 52, 41, 59, 56, 86, 54, 57, 48, 38, 37, 38, 65,
  ],
}

/** Loud enough to be read in a thumbnail of a few hundred pixels. */
export const HEAVY: Font = {
  name: 'Plus Jakarta Sans ExtraBold',
  above: 1.296,
  below: 0.356,
  capitals: 0.745,
  widths: [
    18, 40, 54, 96, 65, 107, 82, 34, 41, 41, 56, 68, 39, 64, 41, 54, 70, 42, 60, 62, 67, 62, 61, 57,
    64, 61, 41, 43, 68, 68, 68, 62, 93, 74, 69, 78, 74, 59, 59, 81, 74, 29, 40, 69, 55, 92, 75, 88,
    65, 88, 67, 65, 56, 73, 72, 104, 69, 68, 57, 45, 54, 45, 68, 69, 40, 59, 68, 62, 68, 62, 41, 65,
    60, 26, 26, 59, 26, 93, 60, 66, 68, 68, 39, 52, 43, 60, 59, 92, 59, 61, 50, 43, 43, 43, 68,
  ],
}

/** For those who learn to read: letters as children write them, each unlike every other. */
export const LEARNERS: Font = {
  name: 'Andika Bold',
  above: 1.221,
  below: 0.391,
  capitals: 0.725,
  widths: [
    27, 39, 53, 61, 61, 77, 67, 31, 42, 42, 51, 59, 33, 44, 35, 53, 61, 61, 61, 61, 61, 61, 61, 61,
    61, 61, 35, 35, 59, 59, 59, 54, 86, 73, 68, 68, 73, 60, 59, 72, 74, 52, 51, 70, 56, 91, 76, 74,
    63, 76, 68, 61, 62, 73, 72, 105, 67, 67, 62, 42, 53, 42, 43, 64, 32, 62, 60, 50, 62, 55, 40, 58,
    61, 32, 33, 56, 32, 86, 61, 57, 61, 60, 49, 51, 44, 61, 54, 77, 58, 54, 52, 51, 34, 51, 55,
  ],
}

/** Arabic letters, in every voice: larger by `scale`, so that they look as large as the others. */
export const ARABIC = {
  name: 'Noto Naskh Arabic SemiBold',
  above: 1.405,
  below: 0.634,
  scale: 1.15,
}

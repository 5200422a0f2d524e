import { SHOW_COLOURS } from '../episodes/show-colours.ts'
import type { Show } from '../episodes/show.ts'
import { type Font, HEAVY, LEARNERS, SERIF } from '../lettering/fonts.ts'
import { LETTERS_CONTRAST, contrastRatio, mixed } from './contrast.ts'
import type { ShowKit } from './kit.ts'

/** The ground that letters are laid on, and what stands on it. Colours are `#RRGGBB`. */
export interface PlateLook {
  readonly ground: string
  readonly letters: string
  /** For what matters less. */
  readonly quiet: string
  /** The bar at a plate's side. */
  readonly accent: string
  /** Of titles and names. */
  readonly font: Font
}

/** The words of a thumbnail and what they stand on. */
export interface ThumbnailLook {
  readonly font: Font
  readonly badge: { readonly ground: string; readonly letters: string }
  /** What a band or a plate is made of; without colours of the show's own it is dark, and lets a little shine through. */
  readonly plate: { readonly ground: string; readonly letters: string } | undefined
  /** Of the line that stands out. */
  readonly accent: string | undefined
}

type Looked = Pick<ShowKit, 'colours' | 'font'>

/** The letters that can be chosen. */
const FACES = { serif: SERIF, sans: HEAVY, learners: LEARNERS } as const

/** The deep blue of a book's spine; letters on it have a contrast of 12 and 7. */
const USUAL_PLATE = { ground: '#15323C', letters: '#FDF6E9', quiet: '#B9CCCE' }
/** How far quiet letters go over into their ground, where they can still be read. */
const QUIET = 0.25

/** How titles and names of a show look over a video. */
export function plateLook({ spine }: Pick<Show, 'spine'>, { colours, font }: Looked): PlateLook {
  const face = FACES[font ?? 'serif']
  if (!colours) {
    return { ...USUAL_PLATE, accent: SHOW_COLOURS[spine]?.dark ?? '#FFFFFF', font: face }
  }
  const { ground, letters } = colours
  const softer = mixed(letters, ground, QUIET)
  const quiet = contrastRatio(softer, ground) >= LETTERS_CONTRAST ? softer : letters
  return { ...colours, quiet, font: face }
}

/** How the thumbnails of a show look. */
export function thumbnailLook(
  { spine }: Pick<Show, 'spine'>,
  { colours, font }: Looked,
): ThumbnailLook {
  return {
    font: FACES[font ?? 'sans'],
    badge: colours ?? { ground: SHOW_COLOURS[spine]?.light ?? '#17596B', letters: '#FFFFFF' },
    plate: colours,
    accent: colours?.accent,
  }
}

import { spineColour } from '../design/spine.tsx'
import classes from './book-shelf.module.css'

interface Book {
  /** Per cent of the shelf's height. */
  readonly height: number
  readonly width: number
  readonly colour: number
}

const BOOKS = 76
/** The one with the bookmark. */
const RIBBON_AT = 47

/** A waveform of books: phrases of speech, drawn once and for all. */
const WAVE: readonly Book[] = Array.from({ length: BOOKS }, (_, index) => {
  const phrase = Math.abs(Math.sin(index * 0.31) * Math.sin(index * 0.073 + 0.6))
  const grain = (Math.sin(index * 12.9898) * 43_758.5453) % 1
  return {
    height: 30 + 58 * phrase + 11 * Math.abs(grain),
    width: 9 + ((index * 7) % 11),
    colour: (index * 5 + Math.floor(index / 6)) % 8,
  }
})

/** Only on the very first day. */
export function BookShelf() {
  return (
    <div aria-hidden className={classes.shelf}>
      <div className={classes.books}>
        {WAVE.map(({ height, width, colour }, index) => (
          <span
            key={index}
            className={classes.book}
            style={{ height: `${height}%`, flexGrow: width, background: spineColour(colour) }}
          >
            {index === RIBBON_AT && <span className={classes.ribbon} />}
          </span>
        ))}
      </div>
      <div className={classes.board} />
    </div>
  )
}

import { needsNoSpace } from '../captions/word-spans.ts'
import { type TimedText } from '../captions/break-into-cues.ts'
import type { CueWord } from '../captions/cue.ts'
import { quietestMoment } from '../editing/quietest-moment.ts'
import { type Ticks, ZERO, earlier, fromSeconds, later, ticks } from '../time/ticks.ts'

/** A piece of a word as Whisper hears it, with the space before it if there is one; seconds of the recording. */
export interface HeardPiece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Whisper hears a word a little late: so far before it the quietest moment is looked for. */
const LATE = fromSeconds(0.15)

/**
 * What was heard as one text with its words, each beginning at the quietest moment before it. What is no speech,
 * such as [music], is left out. `levels` are those of the recording (see sound-levels.ts).
 */
export function textOfPieces(pieces: readonly HeardPiece[], levels: Uint8Array): TimedText {
  let text = ''
  const words: CueWord[] = []
  for (const heard of wholeWords(spokenPieces(pieces))) {
    const said = heard.text.trim()
    const isGlued = needsNoSpace(said) && needsNoSpace(text.at(-1) ?? '')
    const from = text === '' || isGlued ? text.length : text.length + 1
    text = from === text.length ? `${text}${said}` : `${text} ${said}`
    const mark = /^[^\p{L}\p{N}]*/u.exec(said)?.[0].length ?? 0
    const bare = said.slice(mark).replace(/[^\p{L}\p{N}\p{M}]+$/u, '')
    if (bare !== '') {
      const start = fromSeconds(heard.start)
      const end = later(fromSeconds(heard.end), ticks(start + 1))
      words.push({ from: from + mark, to: from + mark + bare.length, start, end })
    }
  }
  const timed = snapped(words, levels)
  return {
    text,
    words: timed,
    start: timed[0]?.start ?? ZERO,
    end: timed.at(-1)?.end ?? ZERO,
  }
}

/** Without what stands in brackets or between notes. */
function spokenPieces(pieces: readonly HeardPiece[]): HeardPiece[] {
  let depth = 0
  return pieces.filter(({ text }) => {
    const wasInside = depth > 0
    depth += (text.match(/[[(]/g)?.length ?? 0) - (text.match(/[\])]/g)?.length ?? 0)
    depth = Math.max(0, depth)
    return !wasInside && depth === 0 && !/[[\](){}♪]/.test(text) && text.trim() !== ''
  })
}

/** A piece without a space before it goes on with the word before, where words have spaces. */
function wholeWords(pieces: readonly HeardPiece[]): HeardPiece[] {
  const words: HeardPiece[] = []
  for (const piece of pieces) {
    const last = words.at(-1)
    const goesOn = last && !/^\s/.test(piece.text) && !needsNoSpace(piece.text)
    if (goesOn) {
      words[words.length - 1] = { ...last, text: last.text + piece.text, end: piece.end }
    } else {
      words.push(piece)
    }
  }
  return words
}

function snapped(words: readonly CueWord[], levels: Uint8Array): CueWord[] {
  const sounds = [{ levels, offset: ZERO, gain: 1 }]
  const starts = words.map(({ start }, index) => {
    const before = words[index - 1]
    const earliest = before ? ticks(Math.floor((before.start + before.end) / 2)) : ZERO
    const from = later(earliest, later(ZERO, ticks(start - LATE)))
    return from < start ? quietestMoment(sounds, { start: from, end: start }) : start
  })
  return words.map((word, index) => {
    const start: Ticks = starts[index] ?? word.start
    const end = earlier(word.end, starts[index + 1] ?? word.end)
    return { ...word, start, end: later(end, ticks(start + 1)) }
  })
}

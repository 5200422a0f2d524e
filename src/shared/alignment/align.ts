import { type Voice, learnVoice } from './adapt.ts'
import { Comparison } from './comparison.ts'
import { weighedByCoverage } from './coverage.ts'
import { COARSE_COSTS, learnedCosts } from './costs.ts'
import { type Found, type RoughPart, exactTimes } from './exact-times.ts'
import { findLines } from './find-lines.ts'
import type { Frames } from './frames.ts'
import { type Judged, type Usual, certain, judge, usualOf } from './judge.ts'
import type { Heard } from './path.ts'
import { fitOf } from './readings.ts'
import type { Reference, SpokenLine } from './reference.ts'
import { addMissing } from './add-missing.ts'
import { isSteady } from './sound.ts'
import { along, around } from './sight.ts'

/** The coarse look: 40 ms a frame tells lines apart as well as 10 ms, for a sixteenth of the work. */
const COARSE = { size: 4, reach: 1 }
const FINE = { size: 1, reach: 4 }

/** Found, then found again twice with the voice that was learnt. */
const ROUNDS = 3

/**
 * How much of the script is compared with each frame: all of it in recordings of some minutes. In longer ones
 * as much around the place reached as this many comparisons allow, but never less than four minutes.
 */
const MOST_COMPARISONS = 1.2e9
const NARROWEST = 6000
/** Later looks stay within this many states (two minutes) of what the first one found. */
const LATER_WIDTH = 3000

/** A spoken part of the script and whose it is. */
export interface SpokenPart extends SpokenLine {
  readonly line: number
  readonly part: number
}

const NOTHING: Found = { heard: [], unscripted: [] }

/**
 * Finds the parts of a script in a recording, each with the times of its words. `onProgress` is told a
 * fraction of the whole. Parts that are heard more than once are answered more than once, in order of time.
 */
export function alignParts(
  recording: Frames,
  parts: readonly SpokenPart[],
  onProgress: (fraction: number) => void = () => undefined,
): Found {
  if (parts.length === 0 || recording.count < 2 * COARSE.size || isSteady(recording.loudness)) {
    return NOTHING
  }
  const coarse = look(new Comparison(recording, parts, COARSE), (fraction) =>
    onProgress(COARSE_SHARE * fraction),
  )
  if (!coarse) {
    return NOTHING
  }
  const fine = new Comparison(recording, parts, FINE)
  const rough = addMissing(
    coarse.judged.map((piece) => roughly(piece, coarse.usual)),
    parts,
  )
  const weighed = weighedByCoverage(rough, parts.length, recording.loudness)
  return exactTimes(fine.as(coarse.voice), fine.reference, weighed, {
    costs: learnedCosts(coarse.usual.right, coarse.usual.wrong),
    ofLine: (index) => ({ line: parts[index]?.line ?? 0, part: parts[index]?.part ?? 0 }),
    onProgress: (fraction) => onProgress(COARSE_SHARE + (1 - COARSE_SHARE) * fraction),
  })
}

/** The coarse look's part of the work. */
const COARSE_SHARE = 0.8

interface Looked {
  readonly judged: readonly Judged[]
  readonly usual: Usual
  readonly voice: Voice
}

/** Finds the lines, learns the voice from those that are certain, and finds them again knowing it. */
function look(comparison: Comparison, onProgress: (fraction: number) => void): Looked | undefined {
  const { reference, normal } = comparison
  let costs = COARSE_COSTS
  let heard: Heard[] = []
  let looked: Looked | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const { sound, states } = comparison.as(looked?.voice)
    const sight =
      round === 0
        ? around(reference, Math.max(NARROWEST, MOST_COMPARISONS / sound.count))
        : along(reference, heard, LATER_WIDTH)
    heard = findLines(sound, reference, states, costs, sight, (frame) =>
      onProgress((round + frame / sound.count) / ROUNDS),
    )
    const judged = judge(heard, sound, reference, states, costs)
    const sure = certain(judged)
    const usual = usualOf(sure)
    if (!usual) {
      return looked
    }
    looked = { judged, usual, voice: learnVoice(reference, normal, pairsOf(sure, reference)) }
    // The voice just learnt will tell better than the one these costs were measured with.
    costs = learnedCosts(usual.right - (round === 0 ? EXPECTED_GAIN : 0), usual.wrong)
  }
  return looked
}

function roughly({ heard, followed, others }: Judged, usual: Usual): RoughPart {
  return {
    line: heard.line,
    start: heard.start * COARSE.size,
    end: heard.end * COARSE.size,
    fit: fitOf(followed.cost, others, usual),
  }
}

const EXPECTED_GAIN = 0.3

function pairsOf(sure: readonly Judged[], { isPause }: Reference) {
  const frames: number[] = []
  const states: number[] = []
  for (const { heard, followed } of sure) {
    followed.states.forEach((state, index) => {
      if (!isPause[state]) {
        frames.push(heard.start + index)
        states.push(state)
      }
    })
  }
  return { frames: Int32Array.from(frames), states: Int32Array.from(states) }
}

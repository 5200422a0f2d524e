import type { PathCosts } from './costs.ts'
import { COARSE_COSTS, learnedCosts } from './costs.ts'
import { type Voice, inVoice, learnVoice } from './adapt.ts'
import { type Spread, normalise, spreadOf, weighted, withChanges } from './features.ts'
import { findLines } from './find-lines.ts'
import type { Heard } from './heard.ts'
import { type Frames, pooled } from './frames.ts'
import { FRAMES_PER_SECOND } from './mel-spectrum.ts'
import { type Judged, type Usual, certain, judge, usualOf } from './judge.ts'
import { type HeardPart, fitOf } from './readings.ts'
import { type Reference, type SpokenLine, buildReference } from './reference.ts'
import { refine } from './refine.ts'
import { along, around } from './sight.ts'
import { snapToPauses } from './snap.ts'
import { unscripted } from './unscripted.ts'
import { type Sound, pauseCosts, quietThreshold, usualDistances } from './sound.ts'

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

/** What of a script is heard, in order of time, and what else is, in seconds. */
export interface Found {
  readonly heard: readonly HeardPart[]
  readonly unscripted: readonly { readonly start: number; readonly end: number }[]
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
  if (parts.length === 0 || recording.count < 2 * COARSE.size) {
    return NOTHING
  }
  const coarse = new Comparison(recording, parts, COARSE)
  let costs = COARSE_COSTS
  let voice: Voice | undefined
  let heard: Heard[] = []
  let judged: Judged[] = []
  let usual: Usual | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const { sound, states } = coarse.as(voice)
    const sight =
      round === 0
        ? around(coarse.reference, Math.max(NARROWEST, MOST_COMPARISONS / sound.count))
        : along(coarse.reference, heard, LATER_WIDTH)
    heard = findLines(sound, coarse.reference, states, costs, sight, (frame) =>
      onProgress((0.8 * (round + frame / sound.count)) / ROUNDS),
    )
    judged = judge(heard, sound, coarse.reference, states, costs)
    const sure = certain(judged)
    usual = usualOf(sure)
    if (!usual) {
      break
    }
    voice = learnVoice(coarse.reference, coarse.normal, pairsOf(sure, coarse.reference))
    // The voice just learnt will tell better than the one these costs were measured with.
    costs = learnedCosts(usual.right - (round === 0 ? EXPECTED_GAIN : 0), usual.wrong)
  }
  if (!usual) {
    return NOTHING
  }
  const fine = new Comparison(recording, parts, FINE)
  const rough = roughParts(judged, usual, parts)
  return exactTimes({ ...fine.as(voice), reference: fine.reference }, rough, costs, parts, (part) =>
    onProgress(0.8 + 0.2 * part),
  )
}

const EXPECTED_GAIN = 0.3

/** Recording and script at one step of time. */
class Comparison {
  readonly reference: Reference
  readonly normal: Float32Array
  readonly #pauseCost: Float32Array
  readonly #perSecond: number

  constructor(
    recording: Frames,
    parts: readonly SpokenPart[],
    { size, reach }: { readonly size: number; readonly reach: number },
  ) {
    const frames = pooled(recording, size)
    const quiet = quietThreshold(frames.loudness)
    const raw = withChanges(frames, reach)
    this.normal = normalise(
      raw,
      spreadOf(raw, (frame) => (frames.loudness[frame] ?? 0) > quiet),
    )
    this.#pauseCost = pauseCosts(frames.loudness, quiet)
    this.#perSecond = frames.perSecond
    const reference = buildReference(parts, size, reach)
    const spread: Spread = spreadOf(reference.values, (state) => reference.isPause[state] === 0)
    this.reference = { ...reference, values: normalise(reference.values, spread) }
  }

  as(voice: Voice | undefined): { readonly sound: Sound; readonly states: Float32Array } {
    const states = voice ? inVoice(this.reference, voice) : weighted(this.reference.values)
    const values = weighted(this.normal, voice?.weights)
    const sound = {
      count: this.#pauseCost.length,
      perSecond: this.#perSecond,
      values,
      pauseCost: this.#pauseCost,
      ...usualDistances(values, this.reference, states),
    }
    return { sound, states }
  }
}

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

/** A short part missing between its neighbours is looked for once more, where it must be if it was read. */
const SHORT_SECONDS = 0.6
const NARROW_GAP_SECONDS = 2
const DOUBTFUL_FIT = 0.42

interface RoughPart {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly fit: number
}

/** What was found, in fine frames, with short parts put in where only they are missing. */
function roughParts(
  judged: readonly Judged[],
  usual: Usual,
  parts: readonly SpokenPart[],
): RoughPart[] {
  return judged.flatMap(({ heard, followed, others }, index) => {
    const found = {
      line: heard.line,
      start: heard.start * COARSE.size,
      end: heard.end * COARSE.size,
      fit: fitOf(followed.cost, others, usual),
    }
    const next = judged[index + 1]?.heard
    const missing = parts[heard.line + 1]
    const gap = (next?.start ?? 0) * COARSE.size - found.end
    const isOnlyOne = next?.line === heard.line + 2 && missing !== undefined
    const isNarrow = gap >= COARSE.size && gap <= NARROW_GAP_SECONDS * FRAMES_PER_SECOND
    return isOnlyOne && isNarrow && spokenSeconds(missing) <= SHORT_SECONDS
      ? [found, { line: heard.line + 1, start: found.end, end: found.end + gap, fit: DOUBTFUL_FIT }]
      : [found]
  })
}

function spokenSeconds({ phones }: SpokenLine): number {
  return phones.reduce((sum, { symbol, start, end }) => sum + (symbol ? end - start : 0), 0)
}

function exactTimes(
  { sound, states, reference }: { sound: Sound; states: Float32Array; reference: Reference },
  rough: readonly RoughPart[],
  costs: PathCosts,
  parts: readonly SpokenPart[],
  onProgress: (fraction: number) => void,
): Found {
  const exact = refine(rough, sound, reference, states, costs, onProgress)
  const isQuiet = (frame: number) => (sound.pauseCost[frame] ?? -1) < 0
  const bounds = exact.map((piece, index) =>
    snapToPauses(
      piece,
      isQuiet,
      exact[index - 1]?.end ?? 0,
      exact[index + 1]?.start ?? sound.count,
    ),
  )
  const seconds = (frame: number) => frame / sound.perSecond
  const heard = exact.map(({ line: index, words }, piece) => {
    const { start, end } = bounds[piece] ?? { start: 0, end: 0 }
    return {
      line: parts[index]?.line ?? 0,
      part: parts[index]?.part ?? 0,
      start: seconds(start),
      end: seconds(end),
      words: Array.from(words, (frame) => seconds(Math.max(start, Math.min(frame, end)))),
      fit: rough[piece]?.fit ?? 0,
    }
  })
  return { heard, unscripted: unscripted(bounds, isQuiet, sound.count, sound.perSecond) }
}

import { NotCopyable } from './copyable.ts'

/** What a decoder of H.264 must know before the first frame: the `avcC` of ISO/IEC 14496-15, 5.3.3.1. */
export interface AvcConfig {
  readonly profile: number
  /** Flags of the profiles the stream keeps to. */
  readonly keepsTo: number
  readonly level: number
  /** Parameter sets, each without its length. */
  readonly sequences: readonly Uint8Array[]
  readonly pictures: readonly Uint8Array[]
}

const HEADER_BYTES = 6
/** Lengths of four bytes before each unit, which is what everybody writes. */
const LENGTHS_OF_FOUR = 0b1111_1111
const NO_SETS = 0b1110_0000
const COUNT = 0b0001_1111

/** Throws NotCopyable when it is not one, or counts the length of units in other than four bytes. */
export function readAvcConfig(bytes: Uint8Array): AvcConfig {
  const [version, profile = 0, keepsTo = 0, level = 0, lengths = 0] = bytes
  if (version !== 1 || (lengths | 0b1111_1100) !== LENGTHS_OF_FOUR) {
    throw new NotCopyable('parameters in an unknown form')
  }
  const sequences = readSets(bytes, HEADER_BYTES, (bytes[HEADER_BYTES - 1] ?? 0) & COUNT)
  const pictures = readSets(bytes, sequences.end + 1, bytes[sequences.end] ?? 0)
  return { profile, keepsTo, level, sequences: sequences.sets, pictures: pictures.sets }
}

function readSets(bytes: Uint8Array, from: number, count: number) {
  const sets: Uint8Array[] = []
  let end = from
  for (let set = 0; set < count; set++) {
    const length = ((bytes[end] ?? 0) << 8) | (bytes[end + 1] ?? 0)
    sets.push(bytes.subarray(end + 2, end + 2 + length))
    end += 2 + length
  }
  if (count === 0 || end > bytes.length) {
    throw new NotCopyable('parameters are missing')
  }
  return { sets, end }
}

/** Profiles whose configuration ends with the form of their samples. */
const HIGH = 100
/** 4:2:0 of eight bits, and no further sets. */
const USUAL_SAMPLES = [0b1111_1101, 0b1111_1000, 0b1111_1000, 0]

export function writeAvcConfig(config: AvcConfig): Uint8Array {
  const { profile, keepsTo, level, sequences, pictures } = config
  return Uint8Array.from([
    ...[1, profile, keepsTo, level, LENGTHS_OF_FOUR, NO_SETS | sequences.length],
    ...sequences.flatMap(withLength),
    pictures.length,
    ...pictures.flatMap(withLength),
    ...(profile === HIGH ? USUAL_SAMPLES : []),
  ])
}

function withLength(set: Uint8Array): number[] {
  return [set.length >> 8, set.length & 0xff, ...set]
}

/**
 * One configuration for a stream whose frames come from two encoders. Throws NotCopyable when their parameter
 * sets have the same numbers: a frame could not say which it means.
 */
export function mergeAvcConfigs(a: AvcConfig, b: AvcConfig): AvcConfig {
  const numbers = [...setNumbers(a), ...setNumbers(b)]
  if (new Set(numbers).size < numbers.length) {
    throw new NotCopyable('parameter sets with the same numbers')
  }
  return {
    profile: Math.max(a.profile, b.profile),
    keepsTo: a.keepsTo & b.keepsTo,
    level: Math.max(a.level, b.level),
    sequences: [...a.sequences, ...b.sequences],
    pictures: [...a.pictures, ...b.pictures],
  }
}

export function haveSameSets(a: AvcConfig, b: AvcConfig): boolean {
  return String(setsOf(a)) === String(setsOf(b))
}

function setsOf({ sequences, pictures }: AvcConfig): number[][] {
  return [...sequences, ...pictures].map((set) => [...set])
}

/** Highest number x264 can be told to give its sets. */
const HIGHEST_NUMBER = 31

/** A number that no set has yet. Throws NotCopyable when there is none. */
export function freeNumber(config: AvcConfig): number {
  const used = new Set(setNumbers(config).map((name) => Number(name.slice(1))))
  for (let number = 1; number <= HIGHEST_NUMBER; number++) {
    if (!used.has(number)) {
      return number
    }
  }
  throw new NotCopyable('parameter sets with every number')
}

/** Bytes before the number of a sequence: kind, profile, flags and level. */
const SEQUENCE_NUMBER_AT = 4

/** Such as `s0` and `p0`: sequences and pictures are numbered apart. */
function setNumbers({ sequences, pictures }: AvcConfig): string[] {
  return [
    ...sequences.map((set) => `s${firstNumber(set.subarray(SEQUENCE_NUMBER_AT))}`),
    ...pictures.map((set) => `p${firstNumber(set.subarray(1))}`),
  ]
}

/** A number at the start of some bits: as many zeros as it has bits after its first, and one more than it. */
function firstNumber(bytes: Uint8Array): number {
  const bits = [...bytes.subarray(0, 4)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const zeros = bits.indexOf('1')
  return Number.parseInt(bits.slice(zeros, 2 * zeros + 1), 2) - 1
}

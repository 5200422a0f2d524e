import type { Day } from '../campaigns/day.ts'
import { type Consent, consentState } from '../collection/consent.ts'
import { type Permission, holds, isTooWide, permissionState } from '../collection/permission.ts'
import type { EpisodeFormat } from '../episodes/episode.ts'
import type { Privacy } from '../publishing/details.ts'

/** What a machine can check, in the order of the list. */
export const CHECKS = [
  'permission',
  'consent',
  'captions',
  'loudness',
  'madeForKids',
  'thumbnail',
] as const
export type CheckId = (typeof CHECKS)[number]

/** What was found: all is well, a person may answer for it by name, or it has to be mended first. */
export interface Verdict {
  readonly state: 'passed' | 'toSign' | 'toMend'
  /** The sentence is `checklist.check.<id>.<reason>`. */
  readonly reason: string
  /** Books, or persons, it is about. */
  readonly subjects: readonly string[]
}

/** What the checks look at. */
export interface CheckedFacts {
  readonly today: Day
  /** The day from which it is seen: today, or that of its schedule. */
  readonly seenFrom: Day
  readonly format: EpisodeFormat
  /** Who will see it in the end: a schedule ends in public. */
  readonly privacy: Privacy
  readonly works: readonly {
    readonly title: string
    readonly permission?: Permission | undefined
  }[]
  readonly consents: readonly Consent[]
  readonly captions: 'missing' | 'faulty' | 'complete'
  /** LUFS of the newest export for YouTube; null when nothing is heard, undefined before there is one. */
  readonly loudness: number | null | undefined
  readonly madeForKids: boolean | undefined
  readonly thumbnail: 'missing' | 'tooSmall' | 'readable'
}

/** What a machine finds, check by check. */
export function verdictsOf(facts: CheckedFacts): Readonly<Record<CheckId, Verdict>> {
  return {
    permission: permissionVerdict(facts),
    consent: consentVerdict(facts),
    captions: facts.captions === 'complete' ? passed('complete') : toSign(facts.captions),
    loudness: loudnessVerdict(facts.loudness),
    madeForKids: facts.madeForKids === undefined ? toMend('undecided') : passed('decided'),
    thumbnail: facts.thumbnail === 'readable' ? passed('readable') : toSign(facts.thumbnail),
  }
}

/** The gravest first. */
const GRAVITY = ['ended', 'endsBefore', 'missing', 'notYet', 'tooWide'] as const

function permissionVerdict(facts: CheckedFacts): Verdict {
  const { format, works } = facts
  if (format !== 'story') {
    return passed('notReadAloud')
  }
  if (works.length === 0) {
    return toSign('noRecord')
  }
  const found = works.map(({ title, permission }) => ({
    title,
    problem: problemOf(permission, facts),
  }))
  const gravest = GRAVITY.find((problem) => found.some((work) => work.problem === problem))
  return gravest === undefined
    ? passed('valid')
    : toSign(
        gravest,
        found.filter(({ problem }) => problem === gravest).map(({ title }) => title),
      )
}

function problemOf(
  permission: Permission | undefined,
  { privacy, today, seenFrom }: CheckedFacts,
): (typeof GRAVITY)[number] | undefined {
  const state = permissionState(permission, seenFrom)
  if (!holds(state)) {
    const endsBefore = state === 'ended' && permissionState(permission, today) !== 'ended'
    return endsBefore ? 'endsBefore' : state
  }
  return permission && isTooWide(permission, privacy) ? 'tooWide' : undefined
}

function consentVerdict({ consents, today }: CheckedFacts): Verdict {
  if (consents.length === 0) {
    return toSign('nobody')
  }
  const missing = consents.filter((consent) => consentState(consent, today) !== 'given')
  return missing.length === 0
    ? passed('given')
    : toMend(
        'missing',
        missing.map(({ person }) => person),
      )
}

/**
 * YouTube turns what is louder than -14 LUFS down and leaves what is quieter as it is: two above go unnoticed,
 * four below are hard to hear.
 */
const LOUDEST = -12
const QUIETEST = -18

function loudnessVerdict(loudness: number | null | undefined): Verdict {
  if (loudness === undefined) {
    return passed('whenExported')
  }
  if (loudness === null) {
    return toSign('silent')
  }
  if (loudness > LOUDEST) {
    return toSign('tooLoud')
  }
  return loudness < QUIETEST ? toSign('tooQuiet') : passed('right')
}

function passed(reason: string): Verdict {
  return { state: 'passed', reason, subjects: [] }
}

function toSign(reason: string, subjects: readonly string[] = []): Verdict {
  return { state: 'toSign', reason, subjects }
}

function toMend(reason: string, subjects: readonly string[] = []): Verdict {
  return { state: 'toMend', reason, subjects }
}

import { expect, test } from 'vitest'
import type { Permission } from '../collection/permission.ts'
import { type Signature, aboutOf, assembleChecklist, isComplete } from './checklist.ts'
import { PRINCIPLES } from './template.ts'
import { type CheckedFacts, type CheckId, verdictsOf } from './verdicts.ts'

const PERMISSION: Permission = {
  ...{ basis: 'granted', grantedBy: 'Penerbit', grantedOn: '2026-01-01', credit: '' },
  ...{ visibility: 'unlisted', endsOn: '2026-06-30' },
}
const GOOD: CheckedFacts = {
  today: '2026-03-01',
  seenFrom: '2026-03-01',
  format: 'story',
  privacy: 'unlisted',
  works: [{ title: 'Kancil', permission: PERMISSION }],
  consents: [
    {
      ...{ id: 'c', episodeId: 'e', person: 'Dewi' },
      isMinor: false,
      guardian: '',
      givenOn: '2026-02-01',
    },
  ],
  captions: 'complete',
  loudness: -14.1,
  madeForKids: true,
  thumbnail: 'readable',
}
const dewi = GOOD.consents[0]!
const on = (day: string) => ({ today: day, seenFrom: day })

test.each<[CheckId, string, Partial<CheckedFacts>, string, string]>([
  ['permission', 'all hold', {}, 'passed', 'valid'],
  ['permission', 'a tutorial', { format: 'tutorial', works: [] }, 'passed', 'notReadAloud'],
  ['permission', 'no book', { works: [] }, 'toSign', 'noRecord'],
  ['permission', 'none granted', { works: [{ title: 'A' }] }, 'toSign', 'missing'],
  ['permission', 'ended', on('2026-07-01'), 'toSign', 'ended'],
  ['permission', 'ended by then', { seenFrom: '2026-07-01' }, 'toSign', 'endsBefore'],
  ['permission', 'on the last day', on('2026-06-30'), 'passed', 'valid'],
  [
    'permission',
    'begun by then',
    { ...on('2025-12-31'), seenFrom: '2026-01-01' },
    'passed',
    'valid',
  ],
  ['permission', 'not yet', on('2025-12-31'), 'toSign', 'notYet'],
  ['permission', 'too wide', { privacy: 'public' }, 'toSign', 'tooWide'],
  [
    'permission',
    'the gravest',
    {
      works: [{ title: 'A', permission: { ...PERMISSION, endsOn: '2026-01-02' } }, { title: 'B' }],
    },
    'toSign',
    'ended',
  ],
  ['consent', 'given', {}, 'passed', 'given'],
  ['consent', 'nobody named', { consents: [] }, 'toSign', 'nobody'],
  ['consent', 'asked only', { consents: [{ ...dewi, givenOn: undefined }] }, 'toMend', 'missing'],
  ['consent', 'a minor alone', { consents: [{ ...dewi, isMinor: true }] }, 'toMend', 'missing'],
  ['captions', 'none', { captions: 'missing' }, 'toSign', 'missing'],
  ['captions', 'too fast', { captions: 'faulty' }, 'toSign', 'faulty'],
  ['captions', 'whole', {}, 'passed', 'complete'],
  ['loudness', 'no export', { loudness: undefined }, 'passed', 'whenExported'],
  ['loudness', 'silence', { loudness: null }, 'toSign', 'silent'],
  ['loudness', 'too loud', { loudness: -11.9 }, 'toSign', 'tooLoud'],
  ['loudness', 'loudest', { loudness: -12 }, 'passed', 'right'],
  ['loudness', 'quietest', { loudness: -18 }, 'passed', 'right'],
  ['loudness', 'too quiet', { loudness: -18.1 }, 'toSign', 'tooQuiet'],
  ['madeForKids', 'undecided', { madeForKids: undefined }, 'toMend', 'undecided'],
  ['madeForKids', 'no', { madeForKids: false }, 'passed', 'decided'],
  ['thumbnail', 'none', { thumbnail: 'missing' }, 'toSign', 'missing'],
  ['thumbnail', 'small words', { thumbnail: 'tooSmall' }, 'toSign', 'tooSmall'],
  ['thumbnail', 'readable', {}, 'passed', 'readable'],
])('%s, %s', (id, _, change, state, reason) => {
  expect(verdictsOf({ ...GOOD, ...change })[id]).toMatchObject({ state, reason })
})

const TEMPLATE = { questions: { equal: 'Untuk semua?' }, own: [{ id: 'logo', question: 'Logo?' }] }
const signed = (item: string, more: Partial<Signature> = {}): Signature => ({
  ...{ item, by: 'Rina', atMs: 10, act: 'signed', about: '' },
  ...more,
})
const listOf = (facts: CheckedFacts, signatures: readonly Signature[]) =>
  assembleChecklist({
    template: TEMPLATE,
    verdicts: verdictsOf(facts),
    signatures,
    changedAtMs: 20,
  })
const ALL = [...PRINCIPLES, 'logo'].map((item) =>
  signed(item, { about: { equal: '\nUntuk semua?', logo: '\nLogo?' }[item] ?? '' }),
)

test('a checklist is complete when every point passed or is signed', () => {
  expect(isComplete(listOf(GOOD, ALL))).toBe(true)
  for (const { item } of ALL) {
    const others = ALL.filter((signature) => signature.item !== item)
    expect(isComplete(listOf(GOOD, others))).toBe(false)
    expect(isComplete(listOf(GOOD, [...ALL, signed(item, { act: 'withdrawn' })]))).toBe(false)
  }
  expect(listOf(GOOD, ALL).find(({ id }) => id === 'equal')).toEqual({
    ...{ id: 'equal', kind: 'principle', state: 'toSign', subjects: [], isDone: true },
    question: 'Untuk semua?',
    signature: { by: 'Rina', atMs: 10, isBeforeChange: true },
  })
})

test('a name answers for what was found when it was given, and for nothing worse', () => {
  const missing = { ...GOOD, works: [{ title: 'Kancil' }] }
  const [found] = listOf(missing, [])
  const answered = signed('permission', { about: aboutOf(found!), atMs: 30 })
  expect(listOf(missing, [answered])[0]).toMatchObject({
    isDone: true,
    signature: { isBeforeChange: false },
  })
  const more = { ...GOOD, works: [{ title: 'Kancil' }, { title: 'Timun Mas' }] }
  expect(listOf(more, [answered])[0]).toMatchObject({ isDone: false })
  const undecided = { ...GOOD, madeForKids: undefined }
  expect(isComplete(listOf(undecided, [...ALL, signed('madeForKids')]))).toBe(false)
})

test('a question in other words is another question', () => {
  const list = assembleChecklist({
    template: { questions: {}, own: [{ id: 'logo', question: 'Logo yang baru?' }] },
    ...{ verdicts: verdictsOf(GOOD), signatures: ALL, changedAtMs: 20 },
  })
  expect(list.filter(({ isDone }) => !isDone).map(({ id }) => id)).toEqual(['equal', 'logo'])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTHING_EDITED, readEdited } from '../editing/edited-episode.ts'
import type { EditedEpisode } from '../editing/edited-episode.ts'
import { cutRange } from '../editing/cut-range.ts'
import { splitAt } from '../editing/split-at.ts'
import { ticks } from '../time/ticks.ts'
import { type History, LONGEST_HISTORY, record, redo, startHistory, undo } from './history.ts'
import { type KeptSteps, NO_STEPS, type NewSteps, historyFrom, newSteps } from './steps.ts'

const START: EditedEpisode = {
  captions: [{ language: 'id', cues: [] }],
  timeline: {
    ...NOTHING_EDITED.timeline,
    clips: [{ id: 'clip', assetId: 'a', start: ticks(0), end: ticks(10_000) }],
  },
}

type Act = (history: History<EditedEpisode>) => History<EditedEpisode>

let newId = 0
const edit = (label: string, change: (edited: EditedEpisode) => EditedEpisode): Act => {
  return (history) => record(history, label, change(history.present))
}
const cuts = fc.tuple(fc.nat(9000), fc.integer({ min: 1, max: 900 })).map(([from, length]) =>
  edit('cut', (edited) => ({
    ...edited,
    timeline: cutRange(edited.timeline, { start: ticks(from), end: ticks(from + length) }),
  })),
)
const splits = fc.nat(9000).map((at) =>
  edit('split', (edited) => ({
    ...edited,
    timeline: splitAt(edited.timeline, ticks(at), `split ${newId++}`),
  })),
)
const captions = fc.nat(100).map((at) =>
  edit('addCaption', ({ timeline, captions: [track] }) => ({
    timeline,
    captions: [
      {
        language: 'id',
        cues: [
          ...(track?.cues ?? []),
          { id: `cue ${newId++}`, assetId: 'a', start: ticks(at), end: ticks(at + 9), text: 'ya' },
        ],
      },
    ],
  })),
)
const edits = fc.oneof(cuts, splits, captions)
const goBack: Act = (history) => undo(history, readEdited)
const goForth: Act = (history) => redo(history, readEdited)
const acts = fc.array(fc.oneof({ arbitrary: edits, weight: 3 }, fc.constantFrom(goBack, goForth)))

const afterAll = (start: History<EditedEpisode>, done: readonly Act[]) =>
  done.reduce((history, act) => act(history), start)

function all(history: History<EditedEpisode>, act: Act, steps: number): History<EditedEpisode> {
  return afterAll(
    history,
    Array.from({ length: steps }, () => act),
  )
}

test('undoing every edit gives the episode back, redoing gives the edit back', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 8 }), (changes) => {
      const edited = afterAll(startHistory(START), changes)

      const undone = all(edited, goBack, edited.past.length)
      const redone = all(undone, goForth, undone.future.length)

      expect(undone.present).toEqual(START)
      expect(redone).toEqual(edited)
    }),
  )
})

test('undoing a change of captions leaves the timeline the same object', () => {
  const edited = edit('captions', ({ timeline }) => ({ timeline, captions: [] }))(
    startHistory(START),
  )

  expect(goBack(edited).present.timeline).toBe(edited.present.timeline)
})

/** What a disk keeps of the steps it is told of. */
function keep({ forgotten, steps }: KeptSteps, told: NewSteps): KeptSteps {
  const all = [...steps.slice(0, told.kept - forgotten), ...told.added]
  const kept = all.slice(-LONGEST_HISTORY)
  return {
    forgotten: forgotten + all.length - kept.length,
    steps: kept,
    position: told.position,
  }
}

test('told after any number of acts, what is kept is the whole history', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 6 }), (turns) => {
      let history = startHistory(START)
      let kept = NO_STEPS
      for (const turn of turns) {
        const before = history
        history = afterAll(history, turn)
        kept = keep(kept, newSteps(before, history))

        expect(historyFrom(history.present, kept)).toEqual(history)
      }
    }),
  )
})

test('after very many steps the oldest are forgotten, one for each new one', () => {
  const name = (number: number) =>
    edit('name', ({ timeline, captions: [track] }) => ({
      timeline,
      captions: [{ cues: track?.cues ?? [], language: `x-${number}` }],
    }))
  const steps = Array.from({ length: LONGEST_HISTORY }, (_, number) => name(number))
  const long = afterAll(startHistory(START), steps)

  const longer = name(-1)(long)

  expect(long.forgotten).toBe(0)
  expect(longer.forgotten).toBe(1)
  expect(longer.past).toHaveLength(LONGEST_HISTORY)
  expect(newSteps(long, longer)).toEqual({
    kept: LONGEST_HISTORY,
    added: longer.past.slice(-1),
    position: LONGEST_HISTORY + 1,
  })
})

test.each([
  ['is no JSON', '{'],
  ['is no difference', '{"keys":[1]}'],
  ['belongs to another document', '{"keys":{"captions":{"list":[{"was":["x"],"is":[]}]}}}'],
  ['leads to what is no episode', '{"keys":{"timeline":{"keys":{"tallCrop":{"was":7,"is":0.5}}}}}'],
])('a step that %s is not undone: the document stays and its history is forgotten', (_, text) => {
  const history = historyFrom(START, {
    forgotten: 3,
    steps: [{ label: 'cut', difference: text }],
    position: 4,
  })

  expect(goBack(history)).toEqual(startHistory(START))
})

test('what was added to the form of a document since then is filled in', () => {
  const { tallCrop: _, ...older } = START.timeline
  const step = { keys: { timeline: { was: older, is: NOTHING_EDITED.timeline } } }
  const history = historyFrom(
    { ...START, timeline: NOTHING_EDITED.timeline },
    { forgotten: 0, steps: [{ label: 'cut', difference: JSON.stringify(step) }], position: 1 },
  )

  expect(goBack(history).present).toEqual(START)
})

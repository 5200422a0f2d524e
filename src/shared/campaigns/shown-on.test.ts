import { expect, test } from 'vitest'
import type { PlannedEpisode } from './contract.ts'
import { countStages, isOut, shownOn, stageOf } from './shown-on.ts'

const NOON = (day: string) => new Date(`${day}T12:00:00`)
const NOW = NOON('2026-11-29').getTime()
const episode = (more: Partial<PlannedEpisode>): PlannedEpisode => ({
  ...{ episodeId: 'e', title: 'Kancil', format: 'story', campaign: '', isOnItsWay: false },
  ...more,
})
const sent = { publishedAtMs: NOON('2026-11-28').getTime() }
const at = (day: string) => ({ publishAt: NOON(day).toISOString() })

test.each([
  ['planned for no day', {}, false, undefined],
  ['planned', { plannedOn: '2026-12-02' }, false, '2026-12-02'],
  [
    'scheduled, and planned for another day',
    { plannedOn: '2026-12-02', ...at('2026-12-03') },
    false,
    '2026-12-03',
  ],
  [
    'sent, to become public in the next month',
    { ...sent, ...at('2026-12-03') },
    false,
    '2026-12-03',
  ],
  ['published', { plannedOn: '2026-11-20', ...sent }, true, '2026-11-28'],
  ['published by itself after it was sent', { ...sent, ...at('2026-11-29') }, true, '2026-11-29'],
] as const)('an episode that is %s stands on its day', (_, more, out, day) => {
  // A quarter past noon: what was due at noon is out.
  const nowMs = NOW + 900_000

  expect([isOut(episode(more), nowMs), shownOn(episode(more), nowMs)]).toEqual([out, day])
})

test.each([
  ['only planned', {}, 'planned'],
  ['meant for a moment, and not sent', at('2026-12-03'), 'planned'],
  ['in the queue for it', { ...at('2026-12-03'), isOnItsWay: true }, 'scheduled'],
  ['at YouTube for it', { ...sent, ...at('2026-12-03'), isOnItsWay: true }, 'scheduled'],
  [
    'at YouTube, and its moment has come',
    { ...sent, ...at('2026-11-29'), isOnItsWay: true },
    'published',
  ],
  ['in the queue after its moment', { ...at('2026-11-28'), isOnItsWay: true }, 'scheduled'],
  ['published at once', { ...sent, isOnItsWay: true }, 'published'],
] as const)('an episode that is %s is told apart', (_, more, stage) => {
  const nowMs = NOW + 900_000

  expect(stageOf(episode(more), nowMs)).toBe(stage)
  expect(countStages([episode(more), episode({})], nowMs)).toMatchObject({
    [stage]: stage === 'planned' ? 2 : 1,
  })
})

import { expect, test } from 'vitest'
import type { PlannedEpisode } from './contract.ts'
import { isOut, shownOn } from './shown-on.ts'

const NOON = (day: string) => new Date(`${day}T12:00:00`)
const NOW = NOON('2026-11-29').getTime()
const episode = (more: Partial<PlannedEpisode>): PlannedEpisode => ({
  ...{ episodeId: 'e', title: 'Kancil', format: 'story', campaign: '' },
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

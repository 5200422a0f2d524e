import { expect, test } from 'vitest'
import { EMPTY_TIMELINE, type Timeline } from '../editing/timeline.ts'
import type { Asset } from '../episodes/asset.ts'
import { ZERO, fromSeconds } from '../time/ticks.ts'
import { channelsHeard } from './channels-heard.ts'

const asset = (id: string, channels?: number): Asset =>
  ({
    ...{ id, companions: [] },
    ...(channels && { audio: { codec: 'aac', channels, sampleRate: 48_000 } }),
  }) as unknown as Asset
const ASSETS = [asset('one', 1), asset('two', 2), asset('silent')]

function showing(...assetIds: readonly string[]): Timeline {
  const clips = assetIds.map((assetId, index) => ({
    ...{ id: `${index}`, assetId, start: ZERO, end: fromSeconds(2) },
  }))
  return { ...EMPTY_TIMELINE, clips }
}

const music = {
  ...{ id: 'm', assetId: 'one', at: ZERO, end: fromSeconds(1), gainDb: 0, duckDb: 0 },
  ...{ fadeIn: ZERO, fadeOut: ZERO },
}

test.each([
  ['microphones of one channel, and pictures without sound', showing('one', 'silent', 'one'), 1],
  ['a recording of two channels among them', showing('one', 'two'), 2],
  ['one of two channels that is muted', mutedTwo(), 1],
  ['music, which may have two', { ...showing('one'), music: [music] }, 2],
])('%s', (_name, timeline, channels) => {
  expect(channelsHeard(timeline, ASSETS)).toBe(channels)
})

function mutedTwo(): Timeline {
  return { ...showing('one', 'two'), sounds: [{ assetId: 'two', isMuted: true }] }
}

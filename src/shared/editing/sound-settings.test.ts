import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTimeline } from '#testing/make-timeline.ts'
import type { Asset } from '../episodes/asset.ts'
import { fromSeconds } from '../time/ticks.ts'
import { heardOf } from './heard-of.ts'
import {
  hearAlike,
  setSoundGain,
  setVoice,
  soundSetting,
  toggleSoundAlone,
  toggleSoundMute,
} from './sound-settings.ts'
import { Timeline } from './timeline.ts'

const PLAIN = aTimeline({})
const NAMES = ['host', 'guest', 'room']

function recording(id: string, companions: Asset['companions'] = []): Asset {
  return {
    ...{ id, episodeId: 'e', kind: 'audio', name: id, file: `${id}.wav`, storage: 'copied' },
    ...{ duration: fromSeconds(9), sizeBytes: 1, modifiedAtMs: 0, playable: true, companions },
    audio: { codec: 'pcm_s24le', channels: 1, sampleRate: 48_000 },
  }
}

const TIED = ['guest', 'room'].map((assetId, index) => ({
  assetId,
  offset: fromSeconds(index - 0.5),
}))
const TAKE = [recording('host', TIED), recording('guest'), recording('room')]

type Step = (timeline: Timeline) => Timeline

/** Any sequence of what a person can do to the microphones of a take. */
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.constantFrom(...NAMES).chain((id) =>
    fc.oneof(
      fc.integer({ min: -30, max: 12 }).map((db) => (made: Timeline) => setSoundGain(made, id, db)),
      fc.constant((made: Timeline) => toggleSoundMute(made, id)),
      fc.constant((made: Timeline) => toggleSoundAlone(made, id)),
      fc
        .constantFrom('gentle', 'clear', 'rescue', undefined)
        .map((voice) => (made: Timeline) => setVoice(made, id, voice)),
    ),
  ),
  { maxLength: 12 },
)

function after(done: readonly Step[]): Timeline {
  return done.reduce((made, step) => step(made), PLAIN)
}

test('whatever was set: who is muted is silent, and while some are alone only they are heard', () => {
  fc.assert(
    fc.property(steps, (done) => {
      const timeline = after(done)
      const heard = heardOf(timeline, TAKE, 'host')
      const settings = NAMES.map((id) => soundSetting(timeline, id))
      const alone = settings.filter(({ isAlone }) => isAlone)
      const candidates = alone.length > 0 ? alone : settings
      const expected = candidates.filter(({ isMuted }) => !isMuted).map(({ assetId }) => assetId)

      expect(heard.map(({ asset }) => asset.id)).toEqual(expected)
      for (const { asset, gain, voice } of heard) {
        const setting = soundSetting(timeline, asset.id)
        expect(gain).toBeCloseTo(10 ** ((setting.gainDb ?? 0) / 20), 9)
        expect(voice).toBe(setting.voice)
      }
    }),
  )
})

test('whatever was set is a valid timeline with one setting a microphone, and nothing that says nothing', () => {
  fc.assert(
    fc.property(steps, (done) => {
      const timeline = after(done)
      expect(Timeline.parse(timeline)).toEqual(timeline)
      const ids = timeline.sounds.map(({ assetId }) => assetId)
      expect(new Set(ids).size).toBe(ids.length)
      expect(timeline.sounds.every((sound) => Object.keys(sound).length > 1)).toBe(true)
    }),
  )
})

test('setting what is set already is the same object; setting it back leaves nothing', () => {
  const louder = setSoundGain(PLAIN, 'host', 3.04)
  expect(setSoundGain(louder, 'host', 3)).toBe(louder)
  expect(setSoundGain(louder, 'host', 0)).toEqual(PLAIN)
  expect(setSoundGain(PLAIN, 'host', 0)).toBe(PLAIN)

  const cleaned = setVoice(PLAIN, 'host', 'clear')
  expect(setVoice(cleaned, 'host', 'clear')).toBe(cleaned)
  expect(setVoice(cleaned, 'host', undefined)).toEqual(PLAIN)

  expect(toggleSoundMute(toggleSoundMute(PLAIN, 'host'), 'host')).toEqual(PLAIN)
  expect(toggleSoundAlone(toggleSoundAlone(PLAIN, 'host'), 'host')).toEqual(PLAIN)
})

test('who is to be heard alone is no longer muted', () => {
  const alone = toggleSoundAlone(toggleSoundMute(PLAIN, 'guest'), 'guest')
  expect(heardOf(alone, TAKE, 'host').map(({ asset }) => asset.id)).toEqual(['guest'])
})

test('what was recorded with the same microphone is heard alike, what differs is left', () => {
  const set = setVoice(setSoundGain(toggleSoundMute(PLAIN, 'room'), 'host', -4), 'host', 'rescue')
  const alike = hearAlike(set, 'host', ['guest'])
  expect(soundSetting(alike, 'guest')).toEqual({ assetId: 'guest', gainDb: -4, voice: 'rescue' })
  expect(soundSetting(alike, 'room')).toEqual({ assetId: 'room', isMuted: true })
  expect(hearAlike(alike, 'host', ['guest'])).toBe(alike)
})

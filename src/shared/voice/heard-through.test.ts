import { expect, test } from 'vitest'
import { aTimeline } from '#testing/make-timeline.ts'
import { setSoundGain, setVoice, toggleSoundMute } from '../editing/sound-settings.ts'
import type { Timeline } from '../editing/timeline.ts'
import type { Asset } from '../episodes/asset.ts'
import { ZERO, fromSeconds } from '../time/ticks.ts'
import { type Listening, SHARE_OF_MONO, heardThrough, soundsWanted } from './heard-through.ts'

function recording(id: string, parts: Partial<Asset> = {}): Asset {
  return {
    ...{ id, episodeId: 'e', kind: 'audio', name: id, file: `${id}.wav`, storage: 'copied' },
    ...{ duration: fromSeconds(9), sizeBytes: 1, modifiedAtMs: 0, playable: true, companions: [] },
    audio: { codec: 'pcm_s24le', channels: 2, sampleRate: 48_000 },
    ...parts,
  }
}

const tied = { companions: [{ assetId: 'guest', offset: ZERO }] }
const guest = recording('guest')
const ALONE = [recording('host')]
const TAKE = [recording('host', tied), guest]
/** The window plays a stand-in that has both. */
const STAND_IN = [recording('host', { ...tied, playable: false }), guest]
const PLAIN = aTimeline({})

function listening(
  timeline: Timeline,
  assets: readonly Asset[],
  parts: Partial<Listening> = {},
): Listening {
  const urlOf: Listening['urlOf'] = (id, voice = undefined) => `${id} ${voice}`
  return { timeline, assets, hearing: 'asSet', urlOf, ...parts }
}

/** What is heard of the host's recording, in short. */
function heard(about: Listening) {
  const through = heardThrough(about, 'host')
  return through.kind === 'file' ? through.gain : through.sounds.map(({ url }) => url)
}

test('a recording that has everything in its own file is played from it, also when it is set louder or muted', () => {
  expect(heard(listening(PLAIN, ALONE))).toBe(1)
  expect(heard(listening(PLAIN, STAND_IN))).toBe(1)
  expect(heard(listening(setSoundGain(PLAIN, 'host', 6), ALONE))).toBeCloseTo(1.995, 3)
  expect(heard(listening(toggleSoundMute(PLAIN, 'host'), ALONE))).toBe(0)
  expect(soundsWanted(listening(toggleSoundMute(PLAIN, 'host'), ALONE), 'host')).toEqual([])
})

test('one channel is as loud in the preview as in an export, where it is shared by two', () => {
  const mono = recording('host', { audio: { codec: 'aac', channels: 1, sampleRate: 48_000 } })

  expect(heard(listening(PLAIN, [mono]))).toBe(SHARE_OF_MONO)
})

test('several microphones are heard each by itself, unless their stand-in has them all as they are set', () => {
  const quieter = setSoundGain(PLAIN, 'guest', -6)

  expect(heard(listening(PLAIN, TAKE))).toEqual(['host undefined', 'guest undefined'])
  expect(heard(listening(quieter, STAND_IN))).toEqual(['host undefined', 'guest undefined'])
  expect(heard(listening(toggleSoundMute(PLAIN, 'host'), STAND_IN))).toEqual(['guest undefined'])
  expect(heard(listening(toggleSoundMute(PLAIN, 'guest'), TAKE))).toBe(1)
})

test('a cleaned voice is heard as recorded while it is being made, and whenever a person wants to compare', () => {
  const clear = setVoice(PLAIN, 'guest', 'clear')
  const notYet = listening(clear, TAKE, {
    urlOf: (id, voice) => (voice ? undefined : `${id} ${voice}`),
  })

  expect(heard(listening(clear, TAKE))).toEqual(['host undefined', 'guest clear'])
  expect(heardThrough(listening(clear, TAKE), 'host').isAsSet).toBe(true)
  expect(heard(notYet)).toEqual(['host undefined', 'guest undefined'])
  expect(heardThrough(notYet, 'host').isAsSet).toBe(false)
  const compared = listening(clear, TAKE, { hearing: 'asRecorded' })
  expect(heard(compared)).toEqual(['host undefined', 'guest undefined'])
  expect(heard(listening(setVoice(PLAIN, 'host', 'clear'), ALONE, { hearing: 'asRecorded' }))).toBe(
    1,
  )
})

test('until single sounds can be read the file plays as it is, and what is missing is known', () => {
  const nothing = { urlOf: () => undefined }
  const clear = setVoice(PLAIN, 'guest', 'clear')

  expect(heard(listening(clear, TAKE, nothing))).toBe(1)
  expect(heardThrough(listening(clear, TAKE, nothing), 'host').isAsSet).toBe(false)
  expect(soundsWanted(listening(clear, TAKE), 'host')).toMatchObject([
    { asset: { id: 'host' }, voice: undefined },
    { asset: { id: 'guest' }, voice: 'clear' },
  ])
})

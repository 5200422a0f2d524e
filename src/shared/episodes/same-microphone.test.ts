import { expect, test } from 'vitest'
import { fromSeconds } from '../time/ticks.ts'
import type { Asset } from './asset.ts'
import { microphoneOf, othersOfMicrophone } from './same-microphone.ts'

function recording(name: string, parts: Partial<Asset> = {}): Asset {
  return {
    ...{ id: name, episodeId: 'e', kind: 'audio', name, file: name, storage: 'copied' },
    ...{ duration: fromSeconds(9), sizeBytes: 1, modifiedAtMs: 0, playable: true, companions: [] },
    audio: { codec: 'pcm_s24le', channels: 1, sampleRate: 48_000 },
    ...parts,
  }
}

test('what one microphone recorded in all takes and their parts is known by its name', () => {
  const first = recording('Rekaman ke-1, Narator, meja')
  const second = recording('Rekaman ke-2 (1), Narator, meja')
  const { audio: _, ...silent } = recording('Rekaman ke-3, Narator, meja')
  const all = [
    ...[first, second, silent, recording('Rekaman ke-2 (1), Tamu')],
    recording('Wawancara, Narator, meja', { storage: 'referenced' }),
  ]

  expect(microphoneOf(first)).toBe('Narator, meja')
  expect(othersOfMicrophone(first, all)).toEqual([second])
  expect(othersOfMicrophone(recording('talk.wav'), all)).toEqual([])
})

import { expect, test } from 'vitest'
import { voiceOf } from './voice-of.ts'

const VOICES = ['id', 'ms', 'en-gb', 'en', 'en-us', 'es', 'es-419', 'fr-fr', 'cmn', 'nb']

test.each([
  ['id', 'id'],
  ['in', 'id'],
  ['ind', 'id'],
  ['ID-id', 'id'],
  ['en', 'en'],
  ['en-US', 'en-us'],
  ['en-AU', 'en'],
  ['es-MX', 'es'],
  ['es-419', 'es-419'],
  ['fr', 'fr-fr'],
  ['zh-Hans-CN', 'cmn'],
  ['no', 'nb'],
  ['jv', undefined],
  ['x', undefined],
])('%s is read with the voice %s', (tag, voice) => {
  expect(voiceOf(tag, VOICES)).toBe(voice)
})

import { afterAll, expect, test } from 'vitest'
import { Speech } from './speech.ts'
import { voiceNames } from './voice-names.ts'

const speech = new Speech()
afterAll(() => speech.close())

test.each([
  ['id', 'id'],
  ['in', 'id'],
  ['ind', 'id'],
  ['ID-id', 'id'],
  ['en', 'en-us'],
  ['en-US', 'en-us'],
  ['en-GB', 'en'],
  ['es-MX', 'es-419'],
  ['es-AR', 'es'],
  ['fr-FR', 'fr'],
  ['pt-BR', 'pt-br'],
  ['pt-PT', 'pt'],
  ['zh-Hans-CN', 'cmn'],
  ['no', 'nb'],
  ['jv', undefined],
  ['tlh', undefined],
  ['', undefined],
  ['not a tag', undefined],
])('%s is read with the voice %s', async (tag, voice) => {
  expect(await speech.voice(voiceNames(tag))).toBe(voice)
})

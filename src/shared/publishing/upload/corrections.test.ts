import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeUploadJob } from '#testing/make-upload-job.ts'
import { correctionOf, correctionsOf, isTooLateForMoment, withCorrection } from './corrections.ts'
import { withActs } from './keep-acts.ts'
import type { ReadVideo, VideoResource } from './video-resource.ts'

const NOW = Date.parse('2026-12-01T00:00:00Z')
const BEFORE = '2026-11-30T00:00:00.000Z'
const AFTER = '2026-12-02T00:00:00.000Z'

const word = fc.constantFrom('Kancil', 'Buku Tua', 'Mouse-deer')
const language = fc.constantFrom('id', 'en', 'jv')
const seen = fc.oneof(
  fc.record({ privacyStatus: fc.constantFrom('private', 'unlisted', 'public') }),
  fc.record({ privacyStatus: fc.constant('private'), publishAt: fc.constantFrom(BEFORE, AFTER) }),
)
const choices = fc.record({
  selfDeclaredMadeForKids: fc.boolean(),
  containsSyntheticMedia: fc.boolean(),
  license: fc.constantFrom('youtube', 'creativeCommon'),
  embeddable: fc.boolean(),
})
const aVideo = fc
  .record(
    {
      snippet: fc.record({
        title: word,
        description: word,
        tags: fc.uniqueArray(word),
        categoryId: fc.constantFrom('22', '27'),
        defaultLanguage: language,
        defaultAudioLanguage: language,
      }),
      visible: seen,
      choices,
      localizations: fc.dictionary(language, fc.record({ title: word, description: word })),
      recordingDetails: fc.record({ recordingDate: fc.constantFrom(BEFORE, AFTER) }),
    },
    { requiredKeys: ['snippet', 'visible', 'choices'] },
  )
  .map(({ visible, choices: chosen, ...parts }) => ({
    ...parts,
    status: { ...visible, ...chosen },
  }))
const wantedVideo = aVideo as fc.Arbitrary<VideoResource>
/** As YouTube tells it, which leaves out what is empty. */
const actualVideo: fc.Arbitrary<ReadVideo> = fc
  .tuple(aVideo, fc.boolean())
  .map(([video, hasNoLanguage]) => {
    const { tags, defaultLanguage, ...snippet } = video.snippet
    const told = {
      ...snippet,
      publishedAt: BEFORE,
      channelId: 'UC',
      ...(tags.length > 0 ? { tags } : {}),
      ...(hasNoLanguage ? {} : { defaultLanguage }),
    }
    return { id: 'v', ...video, snippet: told }
  })

const fieldsOf = (wanted: VideoResource, actual: ReadVideo) =>
  correctionsOf(wanted, actual, NOW).map(({ field }) => field)

test('what is chosen is then as it is wanted, and everything else as YouTube had it', () => {
  fc.assert(
    fc.property(
      wantedVideo,
      actualVideo,
      fc.infiniteStream(fc.boolean()),
      (wanted, actual, coin) => {
        const all = fieldsOf(wanted, actual)
        const chosen = all.filter(() => coin.next().value)
        const correction = correctionOf(chosen, { wanted, actual, nowMs: NOW })

        const after = { ...actual, ...correction }

        expect(fieldsOf(wanted, after)).toEqual(all.filter((field) => !chosen.includes(field)))
        const before = correctionsOf(wanted, actual, NOW).filter(
          ({ field }) => !chosen.includes(field),
        )
        expect(correctionsOf(wanted, after, NOW)).toEqual(before)
      },
    ),
  )
})

test('of a part everything is sent, but only of parts in which something is chosen', () => {
  fc.assert(
    fc.property(wantedVideo, actualVideo, (wanted, actual) => {
      const { snippet, ...others } = correctionOf(['title'], { wanted, actual, nowMs: NOW })
      const { publishedAt: _, channelId: __, ...writable } = actual.snippet ?? {}
      expect(others).toEqual({})
      expect(snippet).toEqual({ ...writable, title: wanted.snippet.title })
    }),
  )
})

test('a title in another language needs to be told of which language the first one is', () => {
  const { video } = makeUploadJob()
  const wanted = { ...video, localizations: { en: { title: 'Mouse-deer', description: '' } } }
  const { defaultLanguage: _, ...snippet } = video.snippet
  const actual = { id: 'v', ...video, snippet }
  const correction = correctionOf(['title.en'], { wanted, actual, nowMs: NOW })
  expect(correction).toMatchObject({
    snippet: { defaultLanguage: video.snippet.defaultLanguage },
    localizations: { en: { title: 'Mouse-deer' } },
  })
})

test.each([
  ['private', true],
  ['unlisted', false],
  ['public', false],
])('a moment of publishing can be told while a video is %s: %s', (privacyStatus, canBeTold) => {
  const { video } = makeUploadJob()
  const wanted = {
    ...video,
    status: { ...video.status, privacyStatus: 'private' as const, publishAt: AFTER },
  }
  const actual = { id: 'v', ...video, status: { ...video.status, privacyStatus } }
  const found = correctionsOf(wanted, actual, NOW)
  expect(found.map(({ field }) => field)).toEqual(['visibility'])
  expect(found.some(isTooLateForMoment)).toBe(!canBeTold)
})

test('a correction that leaves out who may see it leaves the moment that was asked for', () => {
  const known = makeUploadJob()
  const status = { ...known.video.status, privacyStatus: 'private' as const, publishAt: BEFORE }
  const asked = { kind: 'failed' as const, reason: { code: 'momentPassed' as const } }
  const job = { ...known, video: { ...known.video, status }, hold: asked }
  const wanted = {
    snippet: { ...job.video.snippet, title: 'Buku Tua' },
    status: { ...status, privacyStatus: 'public' as const, publishAt: undefined },
  }

  const corrected = withCorrection(job, ['title'], { wanted, nowMs: NOW })
  expect(corrected).toMatchObject({ title: 'Buku Tua', hold: asked, nextLookAtMs: NOW })
  expect(corrected.video.status).toEqual(status)

  const decided = withCorrection(job, ['visibility'], { wanted, nowMs: NOW })
  expect(decided.hold).toBeUndefined()
  expect(decided.video.status.privacyStatus).toBe('public')
  expect(decided.video.status).not.toHaveProperty('publishAt')
  expect(decided.video.snippet.title).toBe(job.video.snippet.title)
})

test('what is corrected while it is worked on is not taken back by the work', () => {
  const job = makeUploadJob({ phase: 'ready' })
  const snippet = { ...job.video.snippet, title: 'Buku Tua' }
  const wanted = { ...job.video, snippet }
  const corrected = withCorrection(job, ['title'], { wanted, nowMs: NOW })
  expect(withActs({ ...job, phase: 'opening' }, corrected)).toEqual({
    ...corrected,
    phase: 'opening',
  })
})

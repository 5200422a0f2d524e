import { expect, test } from 'vitest'
import { emptyDetails } from '../details.ts'
import { differencesOf, partsOf, videoResource } from './video-resource.ts'

const DETAILS = { ...emptyDetails('Kancil'), madeForKids: true, tags: ['dongeng', 'anak'] }

test('privacy is always said, and only parts that are sent are named', () => {
  const video = videoResource(DETAILS, 'id')
  expect(video.status).toEqual({
    ...{ privacyStatus: 'private', selfDeclaredMadeForKids: true, license: 'youtube' },
    ...{ containsSyntheticMedia: false, embeddable: true },
  })
  expect(partsOf(video)).toEqual(['snippet', 'status'])
})

test('a schedule makes it private until then', () => {
  const publishAt = '2026-12-01T02:00:00Z'
  const video = videoResource({ ...DETAILS, privacy: 'public', publishAt }, 'id')
  expect(video.status).toMatchObject({ privacyStatus: 'private', publishAt })
})

test('other languages and the day of recording are parts of their own', () => {
  const english = { language: 'en', title: 'Mouse-deer', description: 'A tale.' }
  const video = videoResource(
    { ...DETAILS, localizations: [english], recordingDate: '2026-11-20' },
    'nb',
  )
  expect(partsOf(video)).toEqual(['snippet', 'status', 'localizations', 'recordingDetails'])
  expect(video.snippet.defaultLanguage).toBe('no')
  expect(video.localizations).toEqual({ en: { title: 'Mouse-deer', description: 'A tale.' } })
})

test('what YouTube has otherwise is named; what it does not tell is no difference', () => {
  const wanted = videoResource({ ...DETAILS, privacy: 'public' }, 'id')
  const actual = {
    id: 'v',
    snippet: { ...wanted.snippet, tags: ['anak', 'dongeng'], categoryId: '22' },
    status: { privacyStatus: 'private' },
  }
  expect(differencesOf(wanted, actual, 0)).toEqual([
    { field: 'category', wanted: '27', actual: '22' },
    { field: 'privacy', wanted: 'public', actual: 'private' },
  ])
})

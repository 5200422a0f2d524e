import { expect, test } from 'vitest'
import { googleAddresses } from './google-addresses.ts'

test('a practice server may stand below a path of its own, and ends in a stroke or not', () => {
  for (const url of ['http://127.0.0.1:9000/google', 'http://127.0.0.1:9000/google/']) {
    expect(googleAddresses(url)).toMatchObject({
      authorise: 'http://127.0.0.1:9000/google/o/oauth2/v2/auth',
      upload: 'http://127.0.0.1:9000/google/upload/youtube/v3/',
      practiceUrl: 'http://127.0.0.1:9000/google',
    })
  }
})

test.each([
  ['http://127.0.0.1:9000/s?upload_id=1', 'http://127.0.0.1:9000/s?upload_id=1'],
  ['http://localhost:9000/s?upload_id=1', 'http://127.0.0.1:9000/s?upload_id=1'],
  ['http://127.0.0.1:9001/s?upload_id=1', 'http://127.0.0.1:9001/s?upload_id=1'],
  ['https://www.googleapis.com/upload/x?upload_id=1', 'http://127.0.0.1:9000/upload/x?upload_id=1'],
  ['https://example.org/x', 'http://127.0.0.1:9000/x'],
  ['no address', undefined],
])('a session at %s is continued on this computer', (told, used) => {
  expect(googleAddresses('http://127.0.0.1:9000').session(told)).toBe(used)
})

test('a session that is not at Google gets no token', () => {
  const { session } = googleAddresses(undefined)
  const at = (host: string) => `https://${host}/upload?upload_id=1`
  expect(session(at('www.googleapis.com'))).toBe(at('www.googleapis.com'))
  expect(session(at('googleapis.com.example.org'))).toBeUndefined()
  expect(session('http://www.googleapis.com/upload')).toBeUndefined()
})

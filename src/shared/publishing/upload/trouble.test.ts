import { expect, test } from 'vitest'
import { troubleOf } from './trouble.ts'

const body = (reason: string, message = reason) =>
  JSON.stringify({ error: { code: 0, message, errors: [{ domain: 'youtube', reason, message }] } })

test.each([
  [403, 'quotaExceeded', { kind: 'quota' }],
  [403, 'dailyLimitExceeded', { kind: 'quota' }],
  [403, 'rateLimitExceeded', { kind: 'transient', reason: { code: 'busy' } }],
  [400, 'uploadLimitExceeded', { kind: 'later', reason: { code: 'channelLimit' } }],
  [429, 'uploadRateLimitExceeded', { kind: 'later', reason: { code: 'tooManyThumbnails' } }],
  [400, 'invalidTitle', { kind: 'stop', reason: { code: 'invalid', detail: 'title' } }],
  [400, 'defaultLanguageNotSet', { kind: 'stop', reason: { code: 'invalid', detail: 'language' } }],
  [403, 'accessNotConfigured', { kind: 'stop', reason: { code: 'apiOff' } }],
  [403, 'insufficientPermissions', { kind: 'stop', reason: { code: 'scopeMissing' } }],
  [401, 'youtubeSignupRequired', { kind: 'stop', reason: { code: 'noChannel' } }],
  [401, 'authError', { kind: 'unauthorised' }],
  [409, 'captionExists', { kind: 'duplicate' }],
  [404, 'videoNotFound', { kind: 'sessionGone' }],
  [410, 'gone', { kind: 'sessionGone' }],
  [503, 'backendError', { kind: 'transient' }],
])('%d %s', (status, reason, expected) => {
  expect(troubleOf({ status, body: body(reason) })).toMatchObject(expected)
})

test('the token endpoint says that the connection has ended', () => {
  const revoked = JSON.stringify({ error: 'invalid_grant', error_description: 'Bad Request' })
  expect(troubleOf({ status: 400, body: revoked })).toEqual({
    kind: 'reconnect',
    reason: { code: 'reconnect' },
  })
})

test('how long a server asks to wait is kept, a proxy’s page is no riddle', () => {
  expect(troubleOf({ status: 503, body: '<html>', retryAfter: '7' })).toEqual({
    kind: 'transient',
    reason: { code: 'busy' },
    retryAfterMs: 7000,
  })
})

test('links in messages are not shown', () => {
  const html = body('forbidden', 'Not <a href="/x">allowed</a>.')
  expect(troubleOf({ status: 403, body: html })).toEqual({
    kind: 'stop',
    reason: { code: 'forbidden', detail: 'Not allowed.' },
  })
})

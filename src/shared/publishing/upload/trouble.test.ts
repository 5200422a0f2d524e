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

test.each([
  [400, 'invalid_grant'],
  [401, 'invalid_client'],
  [401, 'deleted_client'],
  [400, 'unauthorized_client'],
])('the token endpoint says that the connection has ended: %d %s', (status, error) => {
  const ended = JSON.stringify({ error, error_description: 'Bad Request' })
  expect(troubleOf({ status, body: ended })).toEqual({
    kind: 'reconnect',
    reason: { code: 'reconnect' },
  })
})

test.each([
  ['SERVICE_DISABLED', { kind: 'stop', reason: { code: 'apiOff' } }],
  ['ACCESS_TOKEN_SCOPE_INSUFFICIENT', { kind: 'stop', reason: { code: 'scopeMissing' } }],
  ['RATE_LIMIT_EXCEEDED', { kind: 'transient', reason: { code: 'busy' } }],
])('a reason in the newer form of Google’s errors is understood: %s', (reason, expected) => {
  const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason }]
  const newer = JSON.stringify({ error: { code: 403, message: 'No.', details } })
  expect(troubleOf({ status: 403, body: newer })).toEqual(expected)
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

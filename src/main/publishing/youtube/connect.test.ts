import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  aClientFile,
  aConnectedStudio,
  aStandIn,
  agreeAtStandIn,
  arrivedAt,
  connectToStandIn,
  everything,
  queueEpisode,
  runUploads,
  uploadEnvironment,
} from '#testing/upload.ts'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { Account } from './account.ts'
import { googleAddresses } from './google-addresses.ts'

const NEEDED = 'https://www.googleapis.com/auth/youtube.force-ssl'
const FIGURES = 'https://www.googleapis.com/auth/yt-analytics.readonly'

async function aStudio() {
  const { url, world } = await aStandIn()
  const folder = await aFolder()
  const studio = await openTestStudio(join(folder, 'w'), { environment: uploadEnvironment(url) })
  return { world, studio, client: await aClientFile(folder) }
}

/** An account of Google's with the tokens `first`, and others to take their place. */
async function anAccount(resolveProxy?: () => Promise<string>) {
  const nothing = () => Promise.resolve(undefined)
  const store = { kind: 'memory' as const, read: nothing, write: nothing, remove: nothing }
  const account = new Account(store, googleAddresses(undefined), resolveProxy)
  const secret = (name: string) => ({
    client: { id: 'id', secret: 'secret' },
    tokens: { refresh_token: name, access_token: `access of ${name}` },
    isPractice: false,
  })
  await account.save(secret('first'))
  return { account, secret }
}

test('a person who says no, or leaves out what is needed, is told; nothing is kept', async () => {
  const { world, studio, client } = await aStudio()

  world.deniesConsent = true
  await expect(connectToStandIn(studio, client)).rejects.toMatchObject({
    failure: { code: 'youtube.denied' },
  })
  world.deniesConsent = false
  world.refusedScopes = [NEEDED]
  await expect(connectToStandIn(studio, client)).rejects.toMatchObject({
    failure: { code: 'youtube.scopesMissing' },
  })

  expect(await studio.client.youtube.status()).toMatchObject({ state: 'none' })
})

test('a person may leave out the figures', async () => {
  const { world, studio, client } = await aStudio()
  world.refusedScopes = [FIGURES]

  await connectToStandIn(studio, client)

  expect(await studio.client.youtube.status()).toMatchObject({
    state: 'connected',
    canReadFigures: false,
  })
})

test('disconnecting ends the connection at Google and removes what is kept of it', async () => {
  const { world, studio, workspace } = await aConnectedStudio()
  const secret = join(workspace, 'secrets', 'youtube-practice.json')
  expect([world.refreshTokens.size, existsSync(secret)]).toEqual([1, true])

  expect(await studio.client.youtube.disconnect()).toEqual({ wasRevoked: true })

  expect([world.refreshTokens.size, existsSync(secret)]).toEqual([0, false])
  expect(await studio.client.youtube.status()).toMatchObject({ state: 'none' })
})

test('what Google has ended already needs no second end', async () => {
  const { world, studio } = await aConnectedStudio()
  world.refreshTokens.clear()
  world.accessTokens.clear()

  expect(await studio.client.youtube.disconnect()).toEqual({ wasRevoked: true })
})

test('connecting again without success keeps the connection there was', async () => {
  const { standIn, world, studio, folder } = await aConnectedStudio()
  const before = await studio.client.youtube.status()
  const wanted = await queueEpisode(studio, folder, { bytes: 1000 })
  world.faults.order({ op: 'channels', kind: 'answer', status: 403, reason: 'quotaExceeded' })

  await expect(connectToStandIn(studio, await aClientFile(folder))).rejects.toMatchObject({
    failure: { code: 'youtube.quota' },
  })

  expect(await studio.client.youtube.status()).toEqual(before)
  await runUploads(studio)
  expect(arrivedAt(standIn)).toEqual([everything(wanted)])
})

test('until a channel is said to be the right one, the one before it stays in use', async () => {
  const { world, studio, folder } = await aConnectedStudio()
  const before = await studio.client.youtube.status()
  Object.assign(world.channel, { id: 'UCother', title: 'Lain' })
  await agreeAtStandIn(studio, await aClientFile(folder))
  expect(await studio.client.youtube.status()).toEqual(before)

  await studio.client.youtube.refuse()
  await studio.client.youtube.confirm()
  expect(await studio.client.youtube.status()).toEqual(before)

  await agreeAtStandIn(studio, await aClientFile(folder))
  await studio.client.youtube.confirm()
  expect((await studio.client.youtube.status()).channel).toMatchObject({ title: 'Lain' })
})

test('of a channel that was refused nothing is kept, here or at Google', async () => {
  const { world, studio, client } = await aStudio()

  await agreeAtStandIn(studio, client)
  await studio.client.youtube.refuse()

  expect(await studio.client.youtube.status()).toMatchObject({ state: 'none' })
  expect(world.refreshTokens.size).toBe(0)
})

test('an end that Google tells of former tokens does not end the connection that took their place', async () => {
  const { account, secret } = await anAccount()
  await account.replace(secret('second'))

  await account.end('first')
  expect((await account.secret())?.hasEnded).toBeUndefined()
  await account.end('second')
  expect((await account.secret())?.hasEnded).toBe(true)
})

test('a client asked for while another connection takes over is one of the new', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const { account, secret } = await anAccount(() => held.then(() => 'DIRECT'))
  const asked = account.authorised()
  await account.replace(secret('second'))
  release()

  expect((await asked).credentials.refresh_token).toBe('second')
  expect((await account.authorised()).credentials.refresh_token).toBe('second')
})

test('nothing is sent to a channel that nobody said is the right one', async () => {
  const { world, studio, folder } = await aConnectedStudio()
  await studio.client.youtube.disconnect()
  await queueEpisode(studio, folder, { bytes: 1000 })
  expect((await runUploads(studio))[0]?.state).toBe('needsReconnect')

  await agreeAtStandIn(studio, await aClientFile(folder))
  expect((await runUploads(studio))[0]?.state).toBe('needsReconnect')
  expect(world.videos).toEqual([])

  await studio.client.youtube.confirm()
  expect((await runUploads(studio))[0]?.state).toBe('done')
})

test('practising leaves the connection to Google alone', async () => {
  const { studio, workspace } = await aConnectedStudio()
  const secret = join(workspace, 'secrets', 'youtube.json')
  await writeFile(secret, 'of Google')

  await studio.client.youtube.disconnect()

  expect(await readFile(secret, 'utf8')).toBe('of Google')
})

test('tokens renewed for a connection that was replaced meanwhile are not kept', async () => {
  const { account, secret } = await anAccount()
  const client = await account.authorised()
  await account.replace(secret('second'))

  client.emit('tokens', { access_token: 'renewed for first' })

  await account.settled()
  expect(await account.secret()).toEqual(secret('second'))
})

test('without Google, disconnecting removes what is kept here and says that Google was not told', async () => {
  const { world, studio, workspace } = await aConnectedStudio()
  world.faults.order({ op: 'revoke', kind: 'answer', status: 503, times: 9 })

  expect(await studio.client.youtube.disconnect()).toEqual({ wasRevoked: false })

  expect(existsSync(join(workspace, 'secrets', 'youtube-practice.json'))).toBe(false)
})

test.each([
  ['behind: tokens seem to last for ever', 9_999_999],
  ['ahead: tokens seem to have ended before they came', -9_999_999],
])('a clock that is far %s, and the upload arrives', async (_, tokenLifetime) => {
  const { standIn, world, studio, folder } = await aConnectedStudio()
  const wanted = await queueEpisode(studio, folder, { bytes: 1000 })
  world.tokenLifetime = tokenLifetime
  world.faults.order({ op: 'chunk', kind: 'answer', status: 401, reason: 'authError' })
  world.accessTokens.clear()

  expect((await runUploads(studio))[0]?.state).toBe('done')
  expect(arrivedAt(standIn)).toEqual([everything(wanted)])
})

test('a line that only drips is slow, not dead: nothing is sent twice', async () => {
  const { standIn, world, studio, folder } = await aConnectedStudio()
  const wanted = await queueEpisode(studio, folder, { bytes: 8 * 1024 * 1024 })
  // Three seconds; in this test a line that is still for two is taken for dead.
  world.faults.order({ op: 'chunk', kind: 'drip', bytesPerSecond: 2_800_000 })

  expect((await runUploads(studio))[0]?.state).toBe('done')
  expect(arrivedAt(standIn)).toEqual([everything(wanted)])
  expect(world.requests.filter(({ op }) => op === 'chunk')).toHaveLength(1)
})

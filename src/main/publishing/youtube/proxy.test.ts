import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { COSTS } from '#shared/publishing/upload/quota.ts'
import { Account } from './account.ts'
import { googleAddresses } from './google-addresses.ts'
import { GoogleClient } from './google-client.ts'
import { proxyOf } from './proxy-of.ts'

test.each([
  ['DIRECT', undefined],
  ['PROXY proxy.kampus.ac.id:3128; DIRECT', 'http://proxy.kampus.ac.id:3128'],
  ['HTTPS 10.0.0.1:8443', 'https://10.0.0.1:8443'],
  ['SOCKS5 10.0.0.1:1080; PROXY 10.0.0.2:3128', undefined],
  ['', undefined],
])('%s', (rules, proxy) => {
  expect(proxyOf(rules)).toBe(proxy)
})

test('Google is asked by way of the proxy of the network the computer is in', async () => {
  const asked: (string | undefined)[] = []
  const proxy = createServer()
  proxy.on('connect', ({ url }, socket) => {
    asked.push(url)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  const { port } = proxy.address() as AddressInfo
  const addresses = googleAddresses(undefined)
  const account = new Account(
    { kind: 'memory', read: async () => undefined, write: async () => {}, remove: async () => {} },
    addresses,
    () => Promise.resolve(`PROXY 127.0.0.1:${port}; DIRECT`),
  )
  await account.save({
    client: { id: 'id', secret: 'secret' },
    tokens: { refresh_token: 'r', access_token: 'a', expiry_date: Date.now() + 3_600_000 },
    isPractice: false,
  })
  const ledger = { use: () => ({ day: '', uploads: 0, units: 0 }), pay: () => undefined }
  const client = new GoogleClient(account, ledger, 5000)
  const { signal } = new AbortController()

  const answer = client.ask({
    ...{ method: 'GET', url: `${addresses.api}channels`, cost: COSTS.list, signal },
  })

  await expect(answer).rejects.toMatchObject({ trouble: { kind: 'transient' } })
  expect(asked).toEqual(['youtube.googleapis.com:443'])
})

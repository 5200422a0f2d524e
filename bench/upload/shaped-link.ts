import { type AddressInfo, connect, createServer } from 'node:net'
import { Transform } from 'node:stream'

export interface Link {
  readonly bytesPerSecond: number
  /** From one end to the other. */
  readonly delayMs: number
}

/** How much may go at once after a pause, so that a late timer makes the link no slower than it should be. */
const BURST_MS = 20

/** A line to a port of this computer that is as slow as a library's: bytes there are shaped, both ways take time. */
export async function shapedLink(port: number, link: Link): Promise<{ readonly port: number }> {
  let freeAtMs = 0
  const slow = () =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        const now = performance.now()
        freeAtMs = Math.max(freeAtMs, now - BURST_MS)
        freeAtMs += (1000 * chunk.length) / link.bytesPerSecond
        setTimeout(() => done(undefined, chunk), Math.max(0, freeAtMs - now))
      },
    })
  const late = () =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        setTimeout(() => done(undefined, chunk), 2 * link.delayMs)
      },
    })
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    near.pipe(slow()).pipe(far)
    far.pipe(late()).pipe(near)
    const end = () => {
      near.destroy()
      far.destroy()
    }
    near.on('error', end).on('close', end)
    far.on('error', end).on('close', end)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port }
}

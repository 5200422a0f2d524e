import { type AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { startStandIn } from '../../e2e/youtube-stand-in/server.ts'
import { shapedLink } from './shaped-link.ts'

/** The other end of the line, in a process of its own: the stand-in for Google, and one that takes any bytes. */
const LINK = { bytesPerSecond: 100e6 / 8, delayMs: 10 }

const standIn = await startStandIn()
const toGoogle = await shapedLink(Number(new URL(standIn.url).port), LINK)
const google = `127.0.0.1:${toGoogle.port}`
// The addresses it gives for bytes go through the line as well.
standIn.world.host = google

const sink = createServer((incoming, response) => {
  incoming.resume().on('end', () => response.end())
})
await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
const toSink = await shapedLink((sink.address() as AddressInfo).port, LINK)

process.stdout.write(`${JSON.stringify({ google: `http://${google}`, sink: toSink.port })}\n`)

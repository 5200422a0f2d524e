import { startStandIn } from './server.ts'

/**
 * `npm run practice-google`: a Google on this computer to learn with. Its consent page agrees at once; nothing
 * leaves the computer and everything is forgotten when it ends.
 */
const PORT = 8765
const { url } = await startStandIn(PORT)
process.stdout.write(`${url}\n\nPUSTAKA_GOOGLE_URL=${url} npm start\n`)
process.stdout.write(
  `PUSTAKA_GOOGLE_URL=${url} npm run studio -- youtube connect --client client.json\n`,
)
process.stdout.write(
  '\nclient.json: {"installed":{"client_id":"practice","client_secret":"practice"}}\n',
)
process.stdout.write(`${url}/stand-in/state   ${url}/stand-in/faults\n`)

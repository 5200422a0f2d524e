import { spawn } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fault } from '../../../../e2e/youtube-stand-in/faults.ts'
import type { World } from '../../../../e2e/youtube-stand-in/world.ts'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import {
  aClientFile,
  aStandIn,
  arrivedAt,
  connectToStandIn,
  everything,
  queueEpisode,
  runUploads,
  uploadEnvironment,
} from '#testing/upload.ts'

const CLI = join(import.meta.dirname, '../../../cli/index.ts')

/** A few every time, more when asked: PUSTAKA_UPLOAD_SEQUENCES=200. */
const SEQUENCES = Number(process.env['PUSTAKA_UPLOAD_SEQUENCES'] ?? 3)

/** Runs the queue in a process of its own and kills it when the stand-in has been asked some more times. */
async function runAndKill(
  environment: NodeJS.ProcessEnv,
  { workspace, world, after }: { workspace: string; world: World; after: number },
): Promise<void> {
  const command = ['queue', 'run', '--until-empty', '--workspace', workspace]
  const child = spawn(process.execPath, [CLI, ...command], { env: environment, stdio: 'ignore' })
  const closed = new Promise((resolve) => child.once('close', resolve))
  world.onRequest = (() => {
    let left = after
    return () => {
      left -= 1
      if (left === 0) {
        child.kill('SIGKILL')
      }
    }
  })()
  await closed
  world.onRequest = undefined
}

const MIB = 1024 * 1024
const anyAnswer = fc.record({
  kind: fc.constant('answer' as const),
  status: fc.constantFrom(401, 429, 500, 502, 503, 504),
})
const anyChunkFault = fc.oneof(
  anyAnswer,
  fc.record({ kind: fc.constant('reset' as const), afterBytes: fc.nat(8 * MIB) }),
  fc.record({ kind: fc.constant('keepPart' as const), bytes: fc.nat(8 * MIB) }),
  fc.constantFrom(
    { kind: 'lostAnswer' as const },
    { kind: 'noRange' as const },
    { kind: 'unfinished' as const },
    { kind: 'stall' as const },
    { kind: 'gone' as const },
    { kind: 'lostAndGone' as const },
  ),
)
const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  fc
    .tuple(anyChunkFault, fc.nat(3))
    .map(([fault, skip]) => ({ op: 'chunk' as const, skip, ...fault }) as Fault),
  fc
    .tuple(
      fc.constantFrom(
        'probe',
        'open',
        'uploads',
        'thumbnail',
        'caption',
        'playlist',
        'playlistItem',
      ),
      fc.oneof(anyAnswer, fc.constant({ kind: 'lostAnswer' as const })),
    )
    .map(([op, fault]) => ({ op, ...fault }) as Fault),
)

test(
  'whatever fails, and whenever it is killed, there is never a second video',
  { timeout: 60_000 + SEQUENCES * 30_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFault, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 1, maxLength: 3 }),
        surviveEverything,
      ),
      { numRuns: SEQUENCES, endOnFailure: true, seed: SEQUENCES > 3 ? Date.now() : 20261126 },
    )
  },
)

async function surviveEverything(faults: Fault[], kills: number[]): Promise<void> {
  const standIn = await aStandIn()
  const { world } = standIn
  const folder = await aFolder()
  const workspace = join(folder, 'workspace')
  const environment = uploadEnvironment(standIn.url)
  const first = await openTestStudio(workspace, { environment })
  await connectToStandIn(first, await aClientFile(folder))
  const wanted = await queueEpisode(first, folder)
  await first.close()

  world.faults.order(...faults)
  for (const after of kills) {
    await runAndKill(environment, { workspace, world, after })
  }
  world.faults.clear()
  const studio = await openTestStudio(workspace, { environment })
  let [upload] = await runUploads(studio)
  for (let tries = 0; tries < 3 && upload?.actions.includes('retry'); tries += 1) {
    await studio.client.queue.act({ id: upload.id, action: 'retry' })
    ;[upload] = await runUploads(studio)
  }

  const isThere = upload?.state === 'done'
  // Only an end that nobody knows may be left, and then nothing is sent again.
  expect(isThere ? undefined : upload?.reason?.code).toBe(isThere ? undefined : 'lookingForEnd')
  expect(arrivedAt(standIn)).toEqual(isThere ? [everything(wanted)] : [])
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '#testing/make-media.ts'
import { openStudio } from '#main/studio.ts'

const SAVER = join(import.meta.dirname, '../../testing/save-without-end.ts')
const ROUNDS = 6

/** Kills the saving program in the middle of its work; answers the last number it said was saved. */
async function saveAndKill(workspace: string, afterNumbers: number): Promise<number> {
  const child = spawn(process.execPath, [SAVER, workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (data) => {
    said += data
    if (said.split('\n').length > afterNumbers) {
      child.kill('SIGKILL')
    }
  })
  await new Promise((resolve) => child.on('close', resolve))
  // The last piece after a line end is empty, or a number cut off by the kill.
  return Number(said.split('\n').slice(0, -1).at(-1))
}

test(`killed ${ROUNDS} times while saving, everything that was saved is there`, async () => {
  const workspace = join(await aFolder(), 'w')
  for (let round = 0; round < ROUNDS; round++) {
    const saved = await saveAndKill(workspace, 20 + 7 * round)
    const studio = await openStudio({
      workspace,
      environment: process.env,
      resources: '',
      language: 'id',
      onBug: () => {},
    })
    const [summary] = await studio.client.episodes.list()
    const { details } = await studio.client.episodes.open({ episodeId: summary?.episode.id ?? '' })
    await studio.close()

    expect(saved).toBeGreaterThan(0)
    expect(Number(details.description)).toBeGreaterThanOrEqual(saved)
  }
})

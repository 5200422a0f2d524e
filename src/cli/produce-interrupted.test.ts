import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generated, makeMedia } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { aRecipe } from '#testing/recipe.ts'
import { startCli } from '#testing/run-cli.ts'

async function startLongExport() {
  const { folder, file, workspace } = await aRecipe({ keep: undefined, exports: ['youtube-1080p'] })
  await makeMedia(
    join(folder, 'narration.wav'),
    [generated('testsrc2=s=320x180:r=30:d=60'), generated('sine=d=60')],
    ['-f', 'matroska', '-c:v', 'mpeg4', '-y'],
  )
  const child = startCli(['produce', file, '--workspace', workspace], { detached: true })
  const exports = join(workspace, 'episodes')
  const isRendering = async () => {
    const names = await readdir(exports, { recursive: true }).catch(() => [])
    return names.some((name) => name.includes('.partial-') && name.endsWith('.mp4'))
  }
  while (!(await isRendering())) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { child, workspace, exports, gone: new Promise((resolve) => child.on('close', resolve)) }
}

async function leftovers(exports: string): Promise<string[]> {
  const names = await readdir(exports, { recursive: true })
  return names.filter((name) => /partial|\.mp4$/.test(name))
}

test('Ctrl+C during an export leaves nothing half-finished', async () => {
  const { child, exports, gone } = await startLongExport()
  child.kill('SIGINT')

  expect(await gone).toBe(1)
  expect(await leftovers(exports)).toEqual([])
})

test('killed during an export, the next start shows it as interrupted and clears it away', async () => {
  const { child, workspace, exports, gone } = await startLongExport()
  // As when the power fails: also what it started.
  expect(child.pid).toBeGreaterThan(1)
  process.kill(-child.pid!, 'SIGKILL')
  await gone

  const studio = await openTestStudio(workspace)

  expect((await studio.client.workspace.info()).interruptedExports).toBe(1)
  const [summary] = await studio.client.episodes.list()
  const document = await studio.client.episodes.open({ episodeId: summary?.episode.id ?? '' })
  expect(document.exports.map(({ state }) => state)).toEqual(['interrupted'])
  expect(document.publications).toEqual([])
  expect(await leftovers(exports)).toEqual([])
  await mkdir(exports, { recursive: true })
})

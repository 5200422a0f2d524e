import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '#testing/make-media.ts'
import { aRecipe } from '#testing/recipe.ts'
import { runCli } from '#testing/run-cli.ts'

test('every fault of a bad recipe is named with its place, and nothing is written', async () => {
  const { file, workspace } = await aRecipe({
    format: 'song',
    keep: [
      ['0:05', '0:01'],
      ['nonsense', 3],
    ],
    captions: { speech: {} },
    exports: ['youtube-8k'],
    typo: 1,
  })

  const { code, stderr } = await runCli(['produce', file, '--workspace', workspace, '--json'])

  expect(code).toBe(2)
  for (const place of [
    'format:',
    'keep[0]:',
    'keep[1][0]:',
    'captions.speech.model:',
    'exports[0]:',
    'typo:',
  ]) {
    expect(stderr).toContain(`\n${place}`)
  }
  expect(existsSync(join(workspace, 'episodes'))).toBe(false)
})

test('files that are missing or are not what they should be are named', async () => {
  const { folder, file, workspace } = await aRecipe({
    media: ['gone.wav', 'letter.mp3'],
    pictures: [{ file: 'narration.wav', at: 0 }],
  })
  await writeFile(join(folder, 'letter.mp3'), 'Dear library')

  const { code, stderr } = await runCli(['produce', file, '--workspace', workspace])

  expect(code).toBe(2)
  expect(stderr).toMatch(/media\[0\]: The file .*gone\.wav does not exist/)
  expect(stderr).toMatch(/media\[1\]: The file .*letter\.mp3 is not media/)
  expect(stderr).toMatch(/pictures\[0\]\.file: The file .*narration\.wav is not a picture/)
})

test('a recipe that is not JSON is refused', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, 'r.json'), '{ "show": ')

  const { code, stderr } = await runCli([
    'produce',
    join(folder, 'r.json'),
    '--workspace',
    join(folder, 'w'),
  ])

  expect(code).toBe(2)
  expect(stderr).toContain('is not valid JSON')
})

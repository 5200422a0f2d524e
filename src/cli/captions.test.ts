import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '#testing/make-media.ts'
import { runCli } from '#testing/run-cli.ts'

function captions(...args: string[]) {
  return runCli(['captions', ...args])
}

const DAMAGED =
  '1\n00:00:01,000 --> 00:00:03,000\n<i>Pada suatu hari</i>\n\n' +
  '2\nbesok --> lusa\nkeliru\n\n' +
  '3\n00:00:04,000 --> 00:00:04,500\nseekor kancil yang sangat cerdik\n'

test('a caption file is converted; what could not be read is told', async () => {
  const folder = await aFolder()
  const [from, to] = [join(folder, 'a.srt'), join(folder, 'b.ass')]
  await writeFile(from, DAMAGED)

  const { code, stdout, stderr } = await captions('convert', from, to)

  expect(code).toBe(0)
  expect(stderr).toContain('Line 6: the time cannot be read.')
  expect(stdout).toContain(to)
  expect(await readFile(to, 'utf8')).toContain('{\\i1}Pada suatu hari')
})

test('a format that is none is refused and nothing is written', async () => {
  const folder = await aFolder()
  const from = join(folder, 'a.srt')
  await writeFile(from, DAMAGED)

  const { code, stderr } = await captions('convert', from, join(folder, 'b.docx'))

  expect(code).toBe(1)
  expect(stderr).toContain('b.docx')
  expect(await readdir(folder)).toEqual(['a.srt'])
})

test('a check tells programs what is damaged and what is hard to read', async () => {
  const folder = await aFolder()
  const file = join(folder, 'a.srt')
  await writeFile(file, DAMAGED)

  const { code, stdout } = await captions('check', file, '--json')

  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toEqual({
    format: 'srt',
    encoding: 'utf-8',
    cues: 2,
    problems: [{ line: 6, kind: 'badTime' }],
    reading: [
      { cue: 2, startMs: 4000, kind: 'tooFast' },
      { cue: 2, startMs: 4000, kind: 'tooShort' },
    ],
  })
})

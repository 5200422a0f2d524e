import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { aFolder } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'

const CLI = join(import.meta.dirname, 'index.ts')
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [CLI, 'campaign', 'report', ...args, '--lang', 'en'])

test('a report of a campaign is printed and written as a table from the command line', async () => {
  const folder = await aFolder()
  const workspace = join(folder, 'w')
  const { client, close } = await openTestStudio(workspace)
  const { id } = await client.campaigns.create({ name: 'Literasi' })
  await client.campaigns.save({
    ...(await client.campaigns.open({ campaignId: id })).campaign,
    activities: [{ id: 'a', day: '2026-11-05', text: 'Poster' }],
  })
  await close()
  const [pdf, csv] = [join(folder, 'laporan.pdf'), join(folder, 'laporan.csv')]

  const { stdout } = await run(
    ...['Literasi', '--workspace', workspace, '--pdf', pdf, '--csv', csv],
    ...['--language', 'id', '--json'],
  )
  expect(JSON.parse(stdout)).toEqual({ name: 'Laporan kampanye Literasi', files: { pdf, csv } })
  const printed = await readFile(pdf, 'latin1')
  expect(printed).toMatch(/^%PDF-/)
  expect(printed).toContain('/StructTreeRoot')
  expect(await readFile(csv, 'utf8')).toContain('Literasi;Kegiatan lain;Poster;2026-11-05')

  await run(id, '--workspace', workspace, '--html', join(folder, 'report.html'))
  expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain('Other activities')
  await expect(run('Lain', '--workspace', workspace, '--csv', csv)).rejects.toMatchObject({
    stderr: expect.stringContaining('no longer in the workspace'),
  })
  await expect(run(id, '--workspace', workspace)).rejects.toMatchObject({
    stderr: expect.stringContaining('--pdf'),
  })
})

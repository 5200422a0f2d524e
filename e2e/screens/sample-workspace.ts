import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { givePages } from '../pages.ts'
import { givePermissions } from '../permissions.ts'
import { giveReach } from '../reach.ts'
import { giveUploads } from '../uploads.ts'
import { giveWords } from '../words.ts'

export const SAMPLE = join(import.meta.dirname, '../../resources/sample')

/** What the sample episode reads, and something it does not. */
const PAGE_TEXTS = (
  JSON.parse(readFileSync(join(SAMPLE, 'story.json'), 'utf8')) as {
    readonly pages: readonly { readonly lines: readonly string[] }[]
  }
).pages.map(({ lines }) => lines.join('\n'))
export const STORY = PAGE_TEXTS.join('\n')
export const UNREAD = 'Hari Minggu perpustakaan tutup untuk membersihkan rak buku.'

/** Fills a workspace with the sample episode, exported and published. */
export function makeSampleWorkspace(workspace: string): void {
  const cli = join(import.meta.dirname, '../../src/cli/index.ts')
  execFileSync('node', [cli, 'sample', '--workspace', workspace], { stdio: 'pipe' })
  giveWords(workspace)
  givePages(workspace, PAGE_TEXTS)
  giveUploads(workspace)
  giveReach(workspace)
  givePermissions(workspace)
}

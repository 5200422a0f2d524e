import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { type CommonOptions, translator, withStudio } from './open.ts'

/** Writes every book of the collection as CSL-JSON or RIS, by the ending of the file. */
export async function exportBooks(
  options: CommonOptions & { readonly out: string },
): Promise<void> {
  const form = extname(options.out).toLowerCase() === '.json' ? 'json' : 'ris'
  const { text } = await withStudio(options, ({ client }) => client.collection.write({ form }))
  await writeFile(options.out, text)
  process.stdout.write(`${translator(options)('report.saved', { file: options.out })}\n`)
}

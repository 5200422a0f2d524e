import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type ScriptLine, scriptLines } from '#shared/alignment/script-lines.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { decodeText } from './decode-text.ts'

/** More text than anybody reads in a day: something other than a script. */
const LARGEST_BYTES = 4e6

/**
 * The lines of a script in any common encoding.
 * Throws `script.unreadable` when it is no text, `script.empty` when there is nothing to read in it.
 */
export async function readScriptFile(file: string): Promise<ScriptLine[]> {
  const lines = scriptLines(await readScriptText(file))
  if (lines.every(({ parts }) => parts.length === 0)) {
    throw new FailureError('script.empty', { name: basename(file) })
  }
  return lines
}

/** The text of a script in any common encoding. Throws `script.unreadable` when it is none. */
export async function readScriptText(file: string): Promise<string> {
  const name = basename(file)
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new FailureError('script.unreadable', { name }, { cause })
  })
  const { text } = decodeText(bytes)
  if (bytes.length > LARGEST_BYTES || text.includes('\0')) {
    throw new FailureError('script.unreadable', { name })
  }
  return text
}

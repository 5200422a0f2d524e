import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog } from 'electron'
import { giveName } from '../workspace/put-in-place.ts'

/**
 * Asks where, and writes a file there, whole or not at all; answers it, or nothing when the person changed
 * their mind.
 */
export async function saveAs(
  window: BrowserWindow,
  { name, ending }: { readonly name: string; readonly ending: string },
  make: () => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<string | undefined> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: name,
    defaultPath: `${name.replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')}.${ending}`,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
  })
  if (!filePath) {
    return undefined
  }
  await writeFile(`${filePath}.partial`, await make())
  await giveName(`${filePath}.partial`, filePath)
  return filePath
}

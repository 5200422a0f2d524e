import { copyFile, link, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { partialName } from '../ffmpeg/partial-name.ts'

/** Puts a text in the place of a file, in one stroke and on the disk: a reader sees the old or the new one. */
export async function replaceText(file: string, text: string): Promise<void> {
  const partial = partialName(file)
  await writeFile(partial, text, { flush: true })
  await rename(partial, file)
  await syncFolder(dirname(file))
}

/** The same file under another name: a hard link where the disk has them, so that nothing is stored twice. */
export async function bringFile(file: string, target: string): Promise<void> {
  await rm(target, { force: true })
  await link(file, target).catch(() => copyFile(file, target))
  await sync(target)
}

/**
 * Gives a file, or a folder of files, that is whole its name. Everything is on the disk before, so that after a
 * power cut there is nothing of that name, or all of it. There is no folder of that name.
 */
export async function giveName(partial: string, name: string): Promise<void> {
  if ((await stat(partial)).isDirectory()) {
    await syncFilesOf(partial)
    await syncFolder(partial)
  } else {
    await sync(partial)
  }
  await rename(partial, name)
  await syncFolder(dirname(name))
}

async function syncFilesOf(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  await Promise.all(
    entries.filter((entry) => entry.isFile()).map(({ name }) => sync(join(folder, name))),
  )
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}

/** So that names survive a power cut. Windows has no such thing, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') {
    return
  }
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

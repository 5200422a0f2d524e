import { readlinkSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from 'vitest'
import { aFolder } from './make-media.ts'

/**
 * Notes every file and folder that is written out to the disk from now on, by the name it has then: what a power
 * cut would leave. Linux tells the name of an open file.
 */
export async function keptOnDisk(): Promise<string[]> {
  const some = join(await aFolder(), 'some')
  const handle = await open(some, 'w')
  const prototype = Object.getPrototypeOf(handle) as typeof handle
  await handle.close()
  await rm(some)
  const kept: string[] = []
  const { sync } = prototype
  vi.spyOn(prototype, 'sync').mockImplementation(async function (this: typeof handle) {
    kept.push(readlinkSync(`/proc/self/fd/${this.fd}`))
    await sync.call(this)
  })
  return kept
}

import { access, constants, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import { type Ticks, ZERO, fromSeconds } from '#shared/time/ticks.ts'
import { ffprobe } from './ffprobe.ts'
import { type MediaInfo, mediaInfo } from './media-info.ts'
import type { Programs } from './programs.ts'

/**
 * What a media file holds, told from its content, not its name.
 * Throws `media.unreadable`, `media.notMedia` or `media.noSoundNoPicture`, each naming the file.
 */
export async function probe(programs: Programs, file: string): Promise<MediaInfo> {
  const name = basename(file)
  await checkReadable(file, name)
  const info = mediaInfo(await describe(programs, file, name), name)
  if (info.kind === 'image' || info.duration > 0) {
    return info
  }
  return { ...info, duration: await lastPacketEnd(programs, file, name) }
}

async function checkReadable(file: string, name: string): Promise<void> {
  try {
    await access(file, constants.R_OK)
    const { size } = await stat(file)
    if (size > 0 && (await stat(file)).isFile()) {
      return
    }
  } catch (cause) {
    throw new FailureError('media.unreadable', { name }, { cause })
  }
  throw new FailureError('media.notMedia', { name })
}

async function describe(programs: Programs, file: string, name: string): Promise<unknown> {
  return JSON.parse(
    await ffprobe(programs, name, ['-show_format', '-show_streams', '-of', 'json', file]),
  )
}

/** Recordings cut short and files from browsers carry no length: the last packet tells. */
async function lastPacketEnd(programs: Programs, file: string, name: string): Promise<Ticks> {
  const times = await ffprobe(programs, name, [
    ...['-show_entries', 'packet=pts_time,duration_time', '-of', 'csv=p=0', file],
  ])
  let end: number = ZERO
  for (const line of times.split('\n')) {
    const [start = '', length = ''] = line.split(',')
    end = Math.max(end, (Number(start) || 0) + (Number(length) || 0))
  }
  if (end === 0) {
    throw new FailureError('media.notMedia', { name })
  }
  return fromSeconds(end)
}

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ROOT } from './places.mjs'
import { run } from './run.mjs'
import { Trouble } from './trouble.mjs'

const OLDEST_MAJOR = 5

/** "ffmpeg version 5.1.9-0+deb12u1 ..." to 5; builds from source without a number count as new. */
export function majorVersion(text) {
  const match = /version (?:n?(\d+)\.|N-)/.exec(text)
  return match ? Number(match[1] ?? Number.POSITIVE_INFINITY) : 0
}

/** {ffmpeg, ffprobe}, each {program, version, isUsable}; the same order as the studio looks in. */
export function findFfmpeg() {
  return {
    ffmpeg: first([process.env.PUSTAKA_FFMPEG, packaged('ffmpeg-static'), 'ffmpeg']),
    ffprobe: first([process.env.PUSTAKA_FFPROBE, packaged('ffprobe-static'), 'ffprobe']),
  }
}

export function requireFfmpeg() {
  const { ffmpeg, ffprobe } = findFfmpeg()
  if (!ffmpeg.isUsable || !ffprobe.isUsable) {
    const name = ffmpeg.isUsable ? 'ffprobe' : 'ffmpeg'
    throw new Trouble(
      `${name} ${OLDEST_MAJOR}.0 or newer was not found: install ffmpeg, or name it in PUSTAKA_${name.toUpperCase()}.`,
    )
  }
}

function first(candidates) {
  const tried = candidates.filter(Boolean).map((program) => {
    const { output } = run(program, ['-version'])
    const version = output.split('\n')[0] ?? ''
    return { program, version, isUsable: majorVersion(version) >= OLDEST_MAJOR }
  })
  return tried.find(({ isUsable }) => isUsable) ?? tried.at(-1)
}

function packaged(name) {
  try {
    const found = createRequire(join(ROOT, 'package.json'))(name)
    const program = typeof found === 'string' ? found : found?.path
    return program && existsSync(program) ? program : undefined
  } catch {
    return undefined // an optional package whose download was impossible
  }
}

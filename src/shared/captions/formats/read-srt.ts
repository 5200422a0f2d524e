import type { CaptionFileProblem } from '../contract.ts'
import { type FileCue, type ReadCaptions, plainText } from './caption-file.ts'
import { readTimes } from './cue-times.ts'
import { readTags } from './tag-markup.ts'
import { type TimedBlock, timedBlocks } from './timed-blocks.ts'

const TIMES = /^\s*(\S+)\s*-->\s*(\S+)(.*)$/

/**
 * Reads SubRip, as far as it can: blank lines may be missing, numbers wrong, hours left out, comma and point
 * mixed. Text after a blank line still belongs to the caption before it.
 */
export function readSrt(lines: readonly string[]): ReadCaptions {
  const { blocks, after } = timedBlocks(lines)
  const [first] = blocks
  const problems: CaptionFileProblem[] = []
  const cues: FileCue[] = []
  for (const [index, block] of blocks.entries()) {
    const strayed = blocks[index + 1]?.before ?? after
    const read = readCue(block, strayed)
    if ('kind' in read) {
      problems.push(read)
    } else {
      cues.push(read)
    }
  }
  const header = first?.before.join('\n\n') ?? ''
  return { file: { format: 'srt', header, cues, footer: [] }, problems }
}

function readCue(block: TimedBlock, strayed: readonly string[]): FileCue | CaptionFileProblem {
  const [, start, end, rest = ''] = TIMES.exec(block.times) ?? []
  const times = readTimes(start, end, block.line)
  if ('kind' in times) {
    return times
  }
  const text = [...block.text, ...strayed].join('\n')
  const { spans, place } = readTags(text)
  if (plainText({ spans }) === '') {
    return { line: block.line, kind: 'noText' }
  }
  const settings = rest.trim()
  return {
    ...times,
    spans,
    ...(place === undefined ? {} : { place }),
    kept: { before: [], text, ...(settings === '' ? {} : { settings }) },
  }
}

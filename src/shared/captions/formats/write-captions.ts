import type { CaptionFile, CaptionFormat } from './caption-file.ts'
import { writeAss } from './write-ass.ts'
import { writeSrt } from './write-srt.ts'
import { writeVtt } from './write-vtt.ts'

const WRITERS: Readonly<Record<CaptionFormat, (file: CaptionFile) => string>> = {
  srt: writeSrt,
  vtt: writeVtt,
  ass: writeAss,
}

/** A caption file as text. In its own format nothing it held is lost; in another, words, looks and places stay. */
export function writeCaptions(file: CaptionFile, format: CaptionFormat = file.format): string {
  return WRITERS[format](file)
}

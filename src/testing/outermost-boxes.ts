import { readFile } from 'node:fs/promises'

/** What an MP4 is made of, in its order: what plays it while it arrives needs its index (`moov`) first. */
export async function outermostBoxes(file: string): Promise<string[]> {
  const bytes = await readFile(file)
  const kinds: string[] = []
  for (let at = 0; at + 8 <= bytes.length;) {
    kinds.push(bytes.toString('latin1', at + 4, at + 8))
    at += bytes.readUInt32BE(at) || bytes.length
  }
  // ffmpeg leaves a place for the size of large files.
  return kinds.filter((kind, index) => kind !== 'free' || kinds[index - 1] === 'moov')
}

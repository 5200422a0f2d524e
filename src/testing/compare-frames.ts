import { readFile, rm } from 'node:fs/promises'
import { filterText } from '#main/ffmpeg/filter-text.ts'
import { readToEnd } from '#main/ffmpeg/stream.ts'
import { programs } from './make-media.ts'

/** Some frames of a file that follow each other. */
export interface FramesOfFile {
  readonly file: string
  readonly first: number
  readonly frames: number
}

/** How like two frames are. */
export interface Likeness {
  /** To the last bit. */
  readonly isSame: boolean
  /** Structural similarity of all planes, 1 for the same. */
  readonly ssim: number
}

/** Compares the pictures of a file with frames of others, one after the other, all decoded from their start. */
export async function compareFrames(
  file: string,
  wanted: readonly FramesOfFile[],
): Promise<Likeness[]> {
  const told = { psnr: `${file}.psnr.txt`, ssim: `${file}.ssim.txt` }
  const counted = 'settb=1/30,setpts=N'
  const parts = wanted.map(
    ({ first, frames }, index) =>
      `[${index + 1}:v:0]trim=start_frame=${first}:end_frame=${first + frames},${counted}[part${index}]`,
  )
  const labels = wanted.map((_, index) => `[part${index}]`).join('')
  const compare = (name: 'psnr' | 'ssim', ends: string) =>
    `${ends}${name}=stats_file=${filterText(told[name])}:shortest=1[${name}]`
  const filter = [
    ...parts,
    `${labels}concat=n=${wanted.length},${counted},split=2[wanted1][wanted2]`,
    `[0:v:0]${counted},split=2[made1][made2]`,
    compare('psnr', '[made1][wanted1]'),
    compare('ssim', '[made2][wanted2]'),
  ].join(';')
  const inputs = [{ file }, ...wanted.map((part) => ({ file: part.file }))]
  await readToEnd({ inputs, filter }, ['-map', '[psnr]', '-map', '[ssim]'], {
    programs,
    subject: file,
  })
  const values = async (name: 'psnr' | 'ssim', pattern: RegExp) =>
    [...(await readFile(told[name], 'utf8')).matchAll(pattern)].map(([, value]) => value)
  const psnr = await values('psnr', /psnr_avg:(\S+)/g)
  const ssim = await values('ssim', /All:(\S+)/g)
  await Promise.all(Object.values(told).map((name) => rm(name)))
  return psnr.map((value, index) => ({ isSame: value === 'inf', ssim: Number(ssim[index]) }))
}

import type { FrameRate } from '../../time/ticks.ts'

/** What frames made anew have to fit between. */
export interface Neighbours {
  readonly profile: string
  /** Ten times the level. */
  readonly level: number
  readonly references: number
  readonly saysColours: boolean
  /** A number for the parameter sets that the neighbours do not use. */
  readonly setNumber: number
}

/** As x264 names them. */
const PROFILES: Readonly<Record<string, string>> = {
  'Constrained Baseline': 'baseline',
  Main: 'main',
  High: 'high',
}

/**
 * How frames between copied ones are coded, as options of ffmpeg. They need no more of a decoder than their
 * neighbours, so that nothing is set up anew at a joint; none is shown before one that is decoded earlier, so
 * that every piece ends where it ends. A little better than a whole export: what is near a cut is looked at.
 */
export function pieceEncoding(
  neighbours: Neighbours,
  { numerator, denominator }: FrameRate,
  firstFrames: readonly number[],
): string[] {
  const { profile, level, references, saysColours, setNumber } = neighbours
  // A quarter of a frame early: however times are rounded, the frame meant is the first one not before it.
  const starts = firstFrames.map((frame) => Math.max(0, ((frame - 0.25) * denominator) / numerator))
  const colours = ['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709']
  return [
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '18', '-bf', '0'],
    ...['-profile:v', PROFILES[profile] ?? 'high', '-level', `${level / 10}`],
    ...[
      '-refs',
      `${Math.max(1, references)}`,
      '-g',
      `${Math.round((2 * numerator) / denominator)}`,
    ],
    ...['-x264-params', `sps-id=${setNumber}`],
    ...['-force_key_frames', starts.map((time) => time.toFixed(6)).join(',')],
    ...['-pix_fmt', 'yuv420p', '-r', `${numerator}/${denominator}`],
    ...(saysColours ? colours : []),
  ]
}

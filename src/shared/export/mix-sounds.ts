/** One sound of a mix: an input of ffmpeg, and how many samples later than the mix its time is. */
export interface MixedSound {
  readonly input: number
  readonly offset: number
  /** A factor; as it is when left out. */
  readonly gain?: number
}

/** What a mix comes out as; with two sides when it is not told. */
export interface MixForm {
  readonly rate: number
  readonly layout?: 'mono' | 'stereo'
}

/**
 * Filter chains that bring sounds to one form and one time and mix them to `[label]`, each as loud as it
 * should be. Holes in a recording become silence, and the mix never ends by itself.
 */
export function mixSounds(
  sounds: readonly MixedSound[],
  { rate, layout = 'stereo' }: MixForm,
  label: string,
): string[] {
  const chains = sounds.map(({ input, offset, gain = 1 }, index) => {
    const out = sounds.length === 1 ? label : `${label}in${index}`
    return (
      `[${input}:a:0]aresample=${rate}:async=1:first_pts=0,` +
      `aformat=sample_fmts=fltp:channel_layouts=${layout}${shifted(offset)}${louder(gain)},apad[${out}]`
    )
  })
  if (sounds.length === 1) {
    return chains
  }
  const inputs = sounds.map((_, index) => `[${label}in${index}]`).join('')
  return [...chains, `${inputs}amix=inputs=${sounds.length}:normalize=0[${label}]`]
}

function louder(gain: number): string {
  return gain === 1 ? '' : `,volume=${gain.toFixed(6)}`
}

function shifted(offset: number): string {
  if (offset > 0) {
    return `,atrim=start_sample=${offset},asetpts=PTS-STARTPTS`
  }
  return offset < 0 ? `,adelay=delays=${-offset}S:all=1` : ''
}

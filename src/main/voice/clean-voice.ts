import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Voice } from '#shared/editing/sound-settings.ts'
import { voiceChain } from '#shared/voice/voice-chain.ts'
import { floatSamples, sampleBytes } from '../ffmpeg/float-samples.ts'
import { measureIntegrated } from '../ffmpeg/measure.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { type RunOptions, runFfmpeg } from '../ffmpeg/run.ts'
import { streamFfmpeg } from '../ffmpeg/stream.ts'
import { suppressNoise } from './suppress-noise.ts'

export interface CleanRequest {
  readonly programs: Programs
  readonly asset: Pick<Asset, 'duration' | 'audio'>
  /** Of the asset, absolute. */
  readonly file: string
  /** Undefined: as recorded. */
  readonly voice: Voice | undefined
  /** A WAV file: 48 kHz, 24 bits. */
  readonly target: string
}

const RATE = 48_000
/** Listening takes about this share of the time. */
const LISTENING = 0.1

/**
 * Writes a recording's sound as it is heard in the preview and in exports: cleaned as wanted, on the
 * recording's own time and as long as it to the sample. Throws as `runFfmpeg` does.
 */
export async function cleanVoice(
  { programs, asset, file, voice, target }: CleanRequest,
  given: Pick<RunOptions, 'signal' | 'logFile' | 'onProgress'>,
): Promise<void> {
  const tell = (from: number, to: number) => (fraction: number) =>
    given.onProgress?.(from + (to - from) * fraction)
  const { duration, audio } = asset
  const options = { ...given, programs, duration, subject: basename(file) }
  const channels = Math.min(2, audio?.channels ?? 1)
  const chain =
    voice &&
    voiceChain(voice, await measureIntegrated(file, { ...options, onProgress: tell(0, LISTENING) }))
  const layout = `aformat=sample_fmts=flt:channel_layouts=${channels === 1 ? 'mono' : 'stereo'}`
  const onTime = `aresample=${RATE}:async=1:first_pts=0`
  const raw = ['-f', 'f32le', '-ar', `${RATE}`, '-ac', `${channels}`]
  const decoded = floatSamples(
    streamFfmpeg(
      {
        inputs: [{ file }],
        filter: `[0:a:0]${[onTime, layout, ...(chain?.before ?? [])].join(',')}[heard]`,
        output: ['-map', '[heard]', '-flush_packets', '0', ...raw],
      },
      { ...options, onProgress: undefined },
    ),
    channels,
  )
  const cleaned =
    chain?.noise === undefined
      ? decoded
      : suppressNoise(decoded, { channels, residual: chain.noise })
  const after = [...(chain?.after ?? []), 'anull'].join(',')
  await runFfmpeg(
    {
      inputs: [{ file: Readable.from(sampleBytes(cleaned)), options: raw }],
      filter: `[0:a]${after}[cleaned]`,
      outputs: [
        {
          file: target,
          options: ['-map', '[cleaned]', '-c:a', 'pcm_s24le', '-f', 'wav', '-rf64', 'auto'],
        },
      ],
    },
    { ...options, onProgress: tell(LISTENING, 1) },
  )
}

import { createHash, randomUUID } from 'node:crypto'
import { placeSpeech } from '#shared/speech/place-speech.ts'
import type { CaptionTrack, SourceCue } from '#shared/captions/cue.ts'
import { type ReadingProfile, readingProfile } from '#shared/captions/reading-problems.ts'
import { assetsUsed } from '#shared/editing/used-clips.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { type TiedSound, soundsOf } from '#shared/episodes/sounds-of.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { sampleNumber } from '#shared/time/ticks.ts'
import type { Programs } from '../../ffmpeg/programs.ts'
import type { StartSideProcess } from '../../ffmpeg/side-process.ts'
import type { JobContext } from '../../jobs/runner.ts'
import type { Folders } from '../../workspace/folders.ts'
import { SPEECH_RATE, type Wanted } from './messages.ts'
import { recognise } from './recognise.ts'

export interface SpeechTools {
  readonly folders: Folders
  readonly programs: Programs
  readonly startProcess: StartSideProcess
  readonly voiceModel: string
}

export interface SpeechRequest {
  readonly model: { readonly file: string; readonly bytes: number }
  readonly wanted: Wanted
}

/** What is listened to: each recording with everything that heard it. */
interface Spoken {
  readonly asset: Asset
  readonly sounds: readonly TiedSound[]
}

/**
 * Captions of everything that is said in the recordings of an episode, each microphone by itself. Throws as
 * `recogniseRecordings` does.
 */
export async function recogniseEpisode(
  tools: SpeechTools,
  { document, ...request }: SpeechRequest & { readonly document: EpisodeDocument },
  context: JobContext,
): Promise<CaptionTrack> {
  const { episode, timeline, assets } = document
  const used = assets.filter(({ id }) => assetsUsed(timeline).has(id))
  const spoken = used.map((asset) => ({ asset, sounds: soundsOf(asset, assets) }))
  const cues = await recogniseRecordings(
    tools,
    { ...request, spoken, profile: readingProfile(episode.format, document.kit.captions) },
    context,
  )
  return { language: episode.language, cues }
}

/** Throws as `recognise` does, `timeline.empty` or `speech.nothingHeard`. */
export async function recogniseRecordings(
  tools: SpeechTools,
  request: SpeechRequest & {
    readonly spoken: readonly Spoken[]
    readonly profile: ReadingProfile
  },
  { signal, report }: JobContext,
): Promise<SourceCue[]> {
  const { spoken, profile, model, wanted } = request
  const all = spoken.reduce(
    (sum, { asset, sounds }) => sum + sampleNumber(asset.duration, SPEECH_RATE) * sounds.length,
    0,
  )
  if (all === 0) {
    throw new FailureError('timeline.empty')
  }
  let done = 0
  const onListened = (samples: number) => {
    done += samples
    report('listening', done / all)
  }
  report('listening', 0)
  const cues: SourceCue[] = []
  for (const { asset, sounds } of spoken) {
    const microphones = sounds.map((sound) => ({
      sound: { file: tools.folders.absolute(sound.asset.file), offset: sound.offset },
      duration: asset.duration,
      keptIn: keptIn(tools.folders, asset, sound, { model, wanted }),
    }))
    const heard = await recognise(microphones, {
      ...tools,
      ...{ model: model.file, wanted, signal, onListened },
    })
    const speakers = heard.map((speech, index) => ({
      ...speech,
      microphone: sounds[index]?.asset.id ?? asset.id,
    }))
    cues.push(...placeSpeech(asset, speakers, profile, randomUUID))
  }
  if (cues.length === 0) {
    throw new FailureError('speech.nothingHeard')
  }
  return cues
}

/** Named after all that what is heard depends on. */
function keptIn(
  folders: Folders,
  asset: Asset,
  { asset: sound, offset }: TiedSound,
  { model, wanted }: SpeechRequest,
): string {
  const source = [sound.file, sound.sizeBytes, sound.modifiedAtMs, offset, asset.duration]
  const content = JSON.stringify([source, model, wanted])
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 24)
  return folders.cache('speech', `${hash}.jsonl`)
}

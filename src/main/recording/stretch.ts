import { CancelledError, FailureError } from '#shared/failure/failure.ts'
import { sourceName } from '#shared/recording/capture-settings.ts'
import type { RecorderAlarm } from '#shared/recording/recorder-state.ts'
import { channelsOf } from '#shared/recording/sound-format.ts'
import type { TakeTrack } from '#shared/recording/take-journal.ts'
import { AppendFile, type WriteFailure } from './append-file.ts'
import { PictureSource } from './picture-source.ts'
import type { Lease, OpenSource } from './source-desk.ts'
import { SoundFile } from './sound-file.ts'
import { SoundSource } from './sound-source.ts'
import { type TakeFolder, recordingName } from './take-folder.ts'

export interface StretchOptions {
  readonly index: number
  readonly folder: TakeFolder
  readonly tracks: readonly TakeTrack[]
  readonly lease: Lease
  /** Bytes of the stretches before. */
  readonly bytesBefore?: number
  readonly onFailure: WriteFailure
}

interface Track {
  readonly key: string
  readonly source: OpenSource
  /** Of this stretch, in the order in which they were begun. */
  readonly files: (SoundFile | AppendFile)[]
  bytes: number
  grewAtMs: number
}

/** How long a device may take to give its first sample or picture, on a slow computer too. */
const OPENING_MS = 9000
/** A file that does not grow for so long is told. */
const STALLED_MS = 2000
/** Sound arrives a little after it was made: silence keeps this distance from now. */
const SOUND_DELAY_MS = 400

/** What is recorded at one go, between two pauses. */
export class Stretch {
  readonly #options: StretchOptions
  readonly #tracks: Track[]
  #goMs = 0

  constructor(options: StretchOptions) {
    this.#options = options
    const { tracks, lease } = options
    this.#tracks = tracks.flatMap(({ key, source }) => {
      const open = lease.sources.find((other) => other.source.id === source.id)
      return open ? [{ key, source: open, files: [], bytes: 0, grewAtMs: 0 }] : []
    })
  }

  /** When it began, milliseconds UTC. */
  get goMs(): number {
    return this.#goMs
  }

  get #bytes(): number {
    return this.#tracks.reduce((sum, track) => sum + bytesOf(track), 0)
  }

  /** The stretch after a pause. */
  next(): Stretch {
    const { index, bytesBefore = 0 } = this.#options
    return new Stretch({
      ...this.#options,
      index: index + 1,
      bytesBefore: bytesBefore + this.#bytes,
    })
  }

  /**
   * Begins as soon as every source gives something, but not before `wantedMs`. Throws
   * `recording.deviceFailed` for one that gives nothing, or CancelledError.
   */
  async begin(wantedMs: number, leadMs: number, signal: AbortSignal | undefined): Promise<void> {
    await this.#allReady(signal)
    await sleepUntil(wantedMs - leadMs, signal)
    const pictures = this.#tracks.filter(({ source }) => source instanceof PictureSource)
    await Promise.all(pictures.map((track) => this.#recordPicture(track)))
    await this.#allReady(signal)
    await sleepUntil(wantedMs, signal)
    const { index, folder } = this.#options
    this.#goMs = Date.now()
    // Nothing is waited for here: sound that arrives meanwhile would be missing.
    for (const track of this.#tracks) {
      track.grewAtMs = this.#goMs
      this.#recordSound(track)
    }
    await folder.write({ kind: 'stretch', stretch: index, goMs: this.#goMs })
  }

  /** Looks after every file: gaps become silence, and what does not grow is told. */
  look(): { readonly bytes: number; readonly alarms: RecorderAlarm[] } {
    const now = Date.now()
    const alarms = this.#tracks.flatMap((track) => this.#alarmOf(track, now))
    return { bytes: (this.#options.bytesBefore ?? 0) + this.#bytes, alarms }
  }

  /** Ends it at a moment that has just been; everything is on disk when this settles. */
  async end(endMs: number): Promise<void> {
    await Promise.all(this.#tracks.map((track) => endTrack(track, endMs)))
    const { folder, index } = this.#options
    // Without this line the length is told by the files.
    await folder
      .write({ kind: 'stretchEnd', stretch: index, endMs })
      .catch((error: NodeJS.ErrnoException) => this.#options.onFailure(error))
  }

  /** Ends it before it has begun. */
  async abandon(): Promise<void> {
    await Promise.all(this.#tracks.map((track) => endTrack(track, Date.now())))
  }

  async #allReady(signal: AbortSignal | undefined): Promise<void> {
    const deadline = Date.now() + OPENING_MS
    const waiting = () => this.#tracks.find(({ source }) => !source.isReady)
    while (waiting() && Date.now() < deadline) {
      await sleepUntil(Date.now() + 20, signal)
    }
    const failed = waiting()?.source
    if (failed) {
      const reason = failed.lastWords.findLast((line) => line.trim() !== '') ?? ''
      throw new FailureError('recording.deviceFailed', { name: sourceName(failed.source), reason })
    }
  }

  async #recordPicture(track: Track): Promise<void> {
    const { folder, index, onFailure } = this.#options
    if (!(track.source instanceof PictureSource)) {
      return
    }
    await track.source.record({
      begin: (startedAtMs) => {
        const name = recordingName(track.key, index, track.files.length)
        const file = new AppendFile(folder.file(name), onFailure)
        track.files.push(file)
        this.#tell({ track: track.key, file: name, startedAtMs })
        return file
      },
      onLost: () => this.#tellLost(track),
    })
  }

  #recordSound(track: Track): void {
    const { folder, index, onFailure } = this.#options
    if (!(track.source instanceof SoundSource)) {
      return
    }
    const name = recordingName(track.key, index)
    const channels = channelsOf(track.source.source.kind)
    const file = new SoundFile(folder.file(name), { channels, goMs: this.#goMs, onFailure })
    track.files.push(file)
    track.source.writeTo(file, () => this.#tellLost(track))
    this.#tell({ track: track.key, file: name, startedAtMs: this.#goMs })
  }

  #alarmOf(track: Track, now: number): RecorderAlarm[] {
    const { source, files } = track
    const about = { sourceId: source.source.id, name: sourceName(source.source) }
    const bytes = bytesOf(track)
    if (bytes !== track.bytes) {
      track.bytes = bytes
      track.grewAtMs = now
    }
    if (!source.isLive) {
      const [file] = files
      if (file instanceof SoundFile) {
        file.silenceUntil(now - SOUND_DELAY_MS)
      }
      return [{ kind: 'lost', ...about }]
    }
    return now - track.grewAtMs > STALLED_MS ? [{ kind: 'stalled', ...about }] : []
  }

  #tell(about: { track: string; file: string; startedAtMs: number }): void {
    const { folder, index, onFailure } = this.#options
    folder.write({ kind: 'file', stretch: index, ...about }).catch(onFailure)
  }

  #tellLost({ key }: Track): void {
    const { folder, onFailure } = this.#options
    folder.write({ kind: 'lost', track: key, atMs: Date.now() }).catch(onFailure)
  }
}

function bytesOf({ files }: Track): number {
  return files.reduce((sum, file) => sum + file.bytes, 0)
}

async function endTrack({ source, files }: Track, endMs: number): Promise<void> {
  if (source instanceof PictureSource) {
    await source.endRecording()
    return
  }
  const [file] = files
  if (file instanceof SoundFile) {
    await file.end(endMs)
  }
  source.letGo()
}

/** Throws CancelledError when the signal comes first. */
async function sleepUntil(atMs: number, signal: AbortSignal | undefined): Promise<void> {
  for (;;) {
    if (signal?.aborted) {
      throw new CancelledError()
    }
    const left = atMs - Date.now()
    if (left <= 0) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, 20)))
  }
}

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Voice } from '#shared/editing/sound-settings.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { isPlainSound } from '#shared/voice/plain-sound.ts'
import { voiceChain } from '#shared/voice/voice-chain.ts'
import { CancelledError } from '#shared/failure/failure.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { Lane } from '../jobs/lane.ts'
import type { Folders } from '../workspace/folders.ts'
import { cleanVoice } from './clean-voice.ts'

export interface VoiceWork {
  readonly signal: AbortSignal
  readonly logFile?: string
  readonly onProgress?: (fraction: number) => void
}

/** The sound of recordings as it is heard, each kind made once and kept in the cache. */
export class VoiceFiles {
  readonly #tools: { readonly folders: Folders; readonly programs: Programs }
  readonly #making = new Map<string, Promise<void>>()
  /** One after the other: each takes a processor of its own. */
  readonly #lane = new Lane()

  constructor(tools: { readonly folders: Folders; readonly programs: Programs }) {
    this.#tools = tools
  }

  /** Where the sound lies once it was made; undefined until then. */
  find(asset: Asset, voice: Voice | undefined): string | undefined {
    const file = this.#fileOf(asset, voice)
    return existsSync(file) ? file : undefined
  }

  /**
   * Makes the sound unless it is there, and answers its file; what somebody else is making already is waited
   * for. Throws CancelledError, or as `runFfmpeg` does.
   */
  async provide(asset: Asset, voice: Voice | undefined, work: VoiceWork): Promise<string> {
    const target = this.#fileOf(asset, voice)
    while (!existsSync(target)) {
      if (work.signal.aborted) {
        throw new CancelledError()
      }
      const making = this.#making.get(target)
      if (making) {
        await making.catch(() => undefined) // told to who began it; here it is tried again
      } else {
        await this.#make(asset, voice, { ...work, target })
      }
    }
    return target
  }

  async #make(
    asset: Asset,
    voice: Voice | undefined,
    { target, ...work }: VoiceWork & { readonly target: string },
  ): Promise<void> {
    const { folders, programs } = this.#tools
    const file = folders.absolute(asset.file)
    const making = this.#lane.take(work.signal, () =>
      cleanVoice({ programs, asset, file, voice, target }, work),
    )
    this.#making.set(target, making)
    try {
      await making
      await removeOlder(target)
    } finally {
      this.#making.delete(target)
    }
  }

  /** Named after all that it depends on: a recording that was replaced, or a chain that was bettered, is made anew. */
  #fileOf(asset: Asset, voice: Voice | undefined): string {
    const { folders } = this.#tools
    if (!voice && isPlainSound(asset)) {
      return folders.absolute(asset.file)
    }
    const source = [asset.file, asset.sizeBytes, asset.modifiedAtMs]
    const content = JSON.stringify([source, voice && voiceChain(voice, 0)])
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 16)
    return folders.cache('voices', `${asset.id}.${voice ?? 'recorded'}.${hash}.wav`)
  }
}

/** The same recording cleaned in the same way, as it was before. */
async function removeOlder(target: string): Promise<void> {
  const folder = dirname(target)
  const name = basename(target)
  const kind = name.split('.').slice(0, -2).join('.')
  const older = (await readdir(folder)).filter(
    (other) => other.startsWith(`${kind}.`) && other !== name,
  )
  await Promise.all(older.map((other) => rm(join(folder, other), { force: true })))
}

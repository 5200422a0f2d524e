import { create } from 'zustand'
import type { Voice } from '#shared/editing/sound-settings.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { WantedSound } from '#shared/voice/heard-through.ts'
import { client } from '../studio.ts'

/** The sound of a recording as a file of its own: being made, made, or not made and why. */
export type SoundFile =
  | { readonly kind: 'making' }
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'notMade'; readonly error: unknown }

/** Those asked for since the studio was started, by `soundKey`. */
export const useSoundFiles = create<{ readonly files: ReadonlyMap<string, SoundFile> }>()(() => ({
  files: new Map(),
}))

const making = new Map<string, AbortController>()

export function soundKey(assetId: string, voice: Voice | undefined): string {
  return `${voice ?? 'recorded'} ${assetId}`
}

/** Where a recording can be read as it is heard with a voice; undefined until it was made. */
export function urlOfSound(assetId: string, voice: Voice | undefined): string | undefined {
  const file = useSoundFiles.getState().files.get(soundKey(assetId, voice))
  return file?.kind === 'ready' ? file.url : undefined
}

/** Begins to make what is wanted and was not before, and gives up what nobody wants any more. */
export function wantSounds(wanted: readonly WantedSound[]): void {
  const keys = new Set(wanted.map(({ asset, voice }) => soundKey(asset.id, voice)))
  for (const [key, controller] of making) {
    if (!keys.has(key)) {
      controller.abort()
      making.delete(key)
      set(key, undefined)
    }
  }
  for (const [key, { kind }] of useSoundFiles.getState().files) {
    if (kind === 'notMade' && !keys.has(key)) {
      set(key, undefined)
    }
  }
  for (const { asset, voice } of wanted) {
    if (!useSoundFiles.getState().files.has(soundKey(asset.id, voice))) {
      void makeSound(asset, voice)
    }
  }
}

/** Makes it, also when that was cancelled or has failed before. */
export async function makeSound({ id: assetId }: Asset, voice: Voice | undefined): Promise<void> {
  const key = soundKey(assetId, voice)
  const controller = new AbortController()
  making.set(key, controller)
  set(key, { kind: 'making' })
  try {
    const { url } = await client.voice.provide({ assetId, voice }, { signal: controller.signal })
    end(key, controller, { kind: 'ready', url })
  } catch (error) {
    end(key, controller, { kind: 'notMade', error })
  }
}

/** A file that was there and cannot be read any more: what was recorded is heard instead. */
export function loseSound(url: string, error: unknown): void {
  for (const [key, file] of useSoundFiles.getState().files) {
    if (file.kind === 'ready' && file.url === url) {
      set(key, { kind: 'notMade', error })
    }
  }
}

/** Somebody may have wanted it anew meanwhile. */
function end(key: string, controller: AbortController, file: SoundFile): void {
  if (making.get(key) === controller) {
    making.delete(key)
    set(key, file)
  }
}

function set(key: string, file: SoundFile | undefined): void {
  useSoundFiles.setState(({ files }) => {
    const changed = new Map(files)
    if (file) {
      changed.set(key, file)
    } else {
      changed.delete(key)
    }
    return { files: changed }
  })
}

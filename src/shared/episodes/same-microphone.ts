import type { Asset } from './asset.ts'

/**
 * What a recording of a take was made with, as the person calls it: "Rekaman ke-2 (1), Narator" was made with
 * Narator. Undefined for files that came from elsewhere.
 */
export function microphoneOf({ name, storage, audio }: Asset): string | undefined {
  const comma = name.indexOf(', ')
  return audio && storage === 'copied' && comma > 0 ? name.slice(comma + 2) : undefined
}

/** The other recordings that the same microphone made. */
export function othersOfMicrophone(asset: Asset, all: readonly Asset[]): Asset[] {
  const microphone = microphoneOf(asset)
  return microphone === undefined
    ? []
    : all.filter((other) => other.id !== asset.id && microphoneOf(other) === microphone)
}

/**
 * How often something could not be played. Chromium may remember that an address failed and not ask for it again,
 * though a stand-in is there by now: what is tried after a failure has an address of its own.
 */
let failures = 0

/** Where an element gets an asset from, or what stands in for it. */
export function assetAddress(assetId: string): string {
  return `media://asset/${assetId}?after=${failures}`
}

/** To be called when an element could not play such an address, before it is tried again. */
export function rememberFailure(): void {
  failures += 1
}

/** How long to wait before it is tried again: a stand-in is made in the meantime, or nothing can be done. */
export const TRY_AGAIN_MS = 1000

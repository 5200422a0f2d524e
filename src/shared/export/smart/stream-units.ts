import { NotCopyable } from './copyable.ts'

/** The kinds of unit a copied frame may be made of (ITU-T H.264, table 7-1). */
const SLICE = 1
const FRESH_SLICE = 5
const REMARKS = 6
const SEQUENCE = 7
const PICTURE = 8
const BEGINNING = 9
const FILLER = 12
const HARMLESS = [SLICE, FRESH_SLICE, REMARKS, BEGINNING, FILLER]

const LENGTH_BYTES = 4

/**
 * Throws NotCopyable when a stored frame holds anything that could mean something else among other frames, or
 * when it is to be entered and does not forget everything before it.
 */
export function checkFrame(
  bytes: Uint8Array,
  { isEntered, sets }: { readonly isEntered: boolean; readonly sets: readonly Uint8Array[] },
): void {
  const units = unitsIn(bytes)
  const slice = units.find((unit) => [SLICE, FRESH_SLICE].includes(kindOf(unit)))
  if (!slice) {
    throw new NotCopyable('a frame without a picture')
  }
  if (isEntered && kindOf(slice) !== FRESH_SLICE) {
    throw new NotCopyable('a key frame that others before it are needed for')
  }
  for (const unit of units) {
    const kind = kindOf(unit)
    const isKnownSet = [SEQUENCE, PICTURE].includes(kind) && sets.some((set) => isSame(set, unit))
    if (!HARMLESS.includes(kind) && !isKnownSet) {
      throw new NotCopyable(`a unit of kind ${kind}`)
    }
  }
}

function unitsIn(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units: Uint8Array[] = []
  let at = 0
  while (at + LENGTH_BYTES < bytes.length) {
    const end = at + LENGTH_BYTES + view.getUint32(at)
    units.push(bytes.subarray(at + LENGTH_BYTES, end))
    at = end
  }
  if (at !== bytes.length) {
    throw new NotCopyable('a frame that is not what the index says')
  }
  return units
}

function kindOf(unit: Uint8Array): number {
  return (unit[0] ?? 0) & 0b1_1111
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

import type { Sound } from './mix-sound.ts'

/** Passes sound on; calls `onDifferent` once when the two sides are not the same to the last bit. */
export async function* watchSides(
  sound: AsyncIterable<Sound>,
  onDifferent: () => void,
): AsyncGenerator<Sound, void> {
  let areSame = true
  for await (const piece of sound) {
    if (areSame && differs(piece)) {
      areSame = false
      onDifferent()
    }
    yield piece
  }
}

function differs(piece: Sound): boolean {
  for (let left = 0; left < piece.length; left += 2) {
    if (piece[left] !== piece[left + 1]) {
      return true
    }
  }
  return false
}

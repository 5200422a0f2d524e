import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The file of a thread or process of the studio: beside its caller as source; in the built program beside the
 * main file or one folder above its pieces.
 */
export function pieceFile(name: string, caller: string): string {
  const places = [`./${name}.ts`, `./${name}.js`, `../${name}.js`]
  const files = places.map((place) => fileURLToPath(new URL(place, caller)))
  const found = files.find((file) => existsSync(file))
  if (!found) {
    throw new Error(`${name} is not where it should be`)
  }
  return found
}

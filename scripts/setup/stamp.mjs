import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A short fingerprint of texts. */
export function fingerprint(...texts) {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16)
}

/** Whether a stamp file says that this very thing was done. */
export function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value
}

export function stamp(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, value)
}

import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What is fetched or compiled once is kept outside the checkout, for every checkout of this person. */
export const CACHE = join(
  process.env.PUSTAKA_CACHE ?? process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'pustaka-studio',
)

export const BIN = join(ROOT, 'node_modules', '.bin')

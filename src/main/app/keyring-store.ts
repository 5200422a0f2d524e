import { readFile, rm } from 'node:fs/promises'
import { safeStorage } from 'electron'
import { type SecretStore, writePrivately } from '../publishing/youtube/secret-store.ts'

/** What a runtime without the asynchronous calls offers instead. */
type Sealer = Pick<typeof safeStorage, 'encryptStringAsync' | 'decryptStringAsync'>

/**
 * Keeps a secret sealed by the system's keyring. Where there is none (a Linux desktop without a wallet),
 * Electron would only hide it behind a password that everybody knows: then it is kept in memory and gone
 * when the studio quits.
 */
export function keyringStore(file: string): SecretStore {
  let inMemory: string | undefined
  let kind: SecretStore['kind'] = 'keyring'
  let looking: Promise<Sealer | undefined> | undefined
  const keyring = async () => {
    looking ??= findKeyring()
    const found = await looking
    kind = found ? 'keyring' : 'memory'
    return found
  }
  const write = async (secret: string) => {
    const found = await keyring()
    if (!found) {
      inMemory = secret
      return
    }
    await writePrivately(file, (await found.encryptStringAsync(secret)).toString('base64'))
  }
  return {
    get kind() {
      return kind
    },
    write,
    read: async () => {
      const found = await keyring()
      if (!found) {
        return inMemory
      }
      const sealed = await readFile(file, 'utf8').catch(() => undefined)
      const opened =
        sealed === undefined
          ? undefined
          : await found.decryptStringAsync(Buffer.from(sealed, 'base64')).catch(() => undefined)
      if (opened?.shouldReEncrypt) {
        await write(opened.result)
      }
      return opened?.result
    },
    remove: async () => {
      inMemory = undefined
      await rm(file, { force: true })
    },
  }
}

async function findKeyring(): Promise<Sealer | undefined> {
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend()
    if (backend === 'basic_text' || backend === 'unknown') {
      return undefined
    }
  }
  if (typeof safeStorage.isAsyncEncryptionAvailable === 'function') {
    return (await safeStorage.isAsyncEncryptionAvailable()) ? safeStorage : undefined
  }
  return safeStorage.isEncryptionAvailable() ? OLDER : undefined
}

/** Runtimes without the asynchronous calls have only these. */
const OLDER: Sealer = {
  encryptStringAsync: (text) => Promise.resolve(safeStorage.encryptString(text)),
  decryptStringAsync: (sealed) =>
    Promise.resolve({ result: safeStorage.decryptString(sealed), shouldReEncrypt: false }),
}

import { open, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import type { SpeechModel } from '#shared/speech/contract.ts'
import { KNOWN_MODELS, MODELS_ADDRESS } from '#shared/speech/models.ts'
import { type CopyOptions, copyWhole } from '../../workspace/copy-whole.ts'
import { type DownloadOptions, download, growingName, sizeOf } from './download.ts'

/** The first bytes of a model of whisper.cpp. */
const GGML = Buffer.from('lmgg')

/** The models that recognise speech, in a folder of the workspace. */
export class ModelsFolder {
  readonly #folder: string
  readonly #address: string

  /** `address`: where known models are downloaded from. */
  constructor(folder: string, address = MODELS_ADDRESS) {
    this.#folder = folder
    this.#address = address
  }

  /** Those that are here and those that can be downloaded, the known ones first. */
  async list(): Promise<SpeechModel[]> {
    const names = await readdir(this.#folder).catch((): string[] => [])
    const others = names.filter(
      (name) => name.endsWith('.bin') && KNOWN_MODELS.every(({ id }) => id !== name),
    )
    const known = KNOWN_MODELS.map(async ({ id, size, bytes }) => ({
      ...{ id, size, bytes, isHere: names.includes(id) },
      gotBytes: await sizeOf(growingName(join(this.#folder, id))),
    }))
    const own = others.map(async (id) => ({
      ...{ id, isHere: true, gotBytes: 0 },
      bytes: await sizeOf(join(this.#folder, id)),
    }))
    return await Promise.all([...known, ...own])
  }

  /** Throws as `download` does. */
  async download(id: string, options: DownloadOptions): Promise<void> {
    const known = KNOWN_MODELS.find((model) => model.id === id)
    if (!known) {
      throw new FailureError('speech.modelMissing')
    }
    const { bytes, sha256 } = known
    const target = join(this.#folder, id)
    await download({ address: `${this.#address}${id}`, target, bytes, sha256 }, options)
  }

  /** Copies a model from the disk and answers its id. Throws `speech.notModel`, or as `copyWhole` does. */
  async add(file: string, options: CopyOptions): Promise<string> {
    const name = basename(file)
    if (!(await isModel(file))) {
      throw new FailureError('speech.notModel', { name })
    }
    const id = name.endsWith('.bin') ? name : `${name}.bin`
    await copyWhole(file, join(this.#folder, id), options)
    return id
  }

  async remove(id: string): Promise<void> {
    const file = join(this.#folder, basename(id))
    await Promise.all([file, growingName(file)].map((one) => rm(one, { force: true })))
  }

  /** A model of the workspace by its name, or any by its file; undefined when it is neither. */
  async locate(nameOrFile: string) {
    const files = [nameOrFile, join(this.#folder, basename(nameOrFile))]
    for (const file of files) {
      if (await isModel(file)) {
        return { file, bytes: await sizeOf(file) }
      }
    }
    return undefined
  }

  /** Throws `speech.modelMissing`. */
  async find(id: string): Promise<{ readonly file: string; readonly bytes: number }> {
    const file = join(this.#folder, basename(id))
    const bytes = await sizeOf(file)
    if (bytes === 0) {
      throw new FailureError('speech.modelMissing')
    }
    return { file, bytes }
  }
}

async function isModel(file: string): Promise<boolean> {
  const handle = await open(file, 'r').catch(() => undefined)
  const { buffer } = (await handle?.read(Buffer.alloc(GGML.length), 0, GGML.length, 0)) ?? {}
  await handle?.close()
  return buffer?.equals(GGML) ?? false
}

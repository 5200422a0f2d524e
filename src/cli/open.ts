import { join } from 'node:path'
import { type Translate, createTranslator } from '#shared/i18n/create-translator.ts'
import { type Studio, openStudio } from '#main/studio.ts'
import { defaultWorkspace } from '#main/workspace/default-folder.ts'
import { chooseLanguage } from './choose-language.ts'

/** Choices that every command takes. */
export interface CommonOptions {
  readonly workspace?: string
  readonly lang?: string
}

export const RESOURCES = join(import.meta.dirname, '../../resources')

export function translator(options: CommonOptions): Translate {
  return createTranslator(chooseLanguage(options)).t
}

export function workspaceOf(options: CommonOptions): string {
  return options.workspace ?? defaultWorkspace(process.env)
}

/** Opens the studio for one command and closes it afterwards, whatever happens. */
export async function withStudio<T>(
  options: CommonOptions,
  work: (studio: Studio) => Promise<T>,
): Promise<T> {
  const studio = await openStudio({
    workspace: workspaceOf(options),
    environment: process.env,
    resources: RESOURCES,
    language: chooseLanguage(options),
    onBug: (error) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`),
  })
  try {
    return await work(studio)
  } finally {
    await studio.close()
  }
}

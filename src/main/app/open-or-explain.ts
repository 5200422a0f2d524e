import { app, dialog } from 'electron'
import { FailureError } from '#shared/failure/failure.ts'
import { createTranslator } from '#shared/i18n/create-translator.ts'
import { tellFailure } from '#shared/i18n/tell-failure.ts'
import { type Studio, type StudioOptions, openStudio, restoreWorkspace } from '../studio.ts'

/**
 * The studio, or a sentence why not: a damaged database offers its newest good backup, everything else
 * ends the program with nothing changed.
 */
export async function openOrExplain(options: StudioOptions): Promise<Studio | undefined> {
  try {
    return await openStudio(options)
  } catch (error) {
    if (!(error instanceof FailureError)) {
      throw error
    }
    const isRepairable = error.failure.code === 'workspace.damagedDatabase'
    if (isRepairable && (await wantsBackup(error, options))) {
      await restoreWorkspace(options)
      return await openStudio(options)
    }
    if (!isRepairable) {
      await explain(error, options)
    }
    app.exit(1)
    return undefined
  }
}

async function wantsBackup(error: FailureError, { language }: StudioOptions): Promise<boolean> {
  const { t } = createTranslator(language)
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Pustaka Studio',
    message: tellFailure(t, error.failure),
    buttons: [t('desktop.useBackup'), t('desktop.quit')],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}

async function explain(error: FailureError, { language }: StudioOptions): Promise<void> {
  const { t } = createTranslator(language)
  await dialog.showMessageBox({
    type: 'error',
    title: 'Pustaka Studio',
    message: tellFailure(t, error.failure),
    buttons: [t('desktop.quit')],
  })
}

import type { Page } from '@playwright/test'
import type { createTranslator } from '../src/shared/i18n/create-translator.ts'

type Translate = ReturnType<typeof createTranslator>['t']

/** Ticks every point that waits for a name, and signs. */
export async function signChecklist(page: Page, t: Translate): Promise<void> {
  const list = page.getByRole('region', { name: t('checklist.title') })
  await list.getByRole('checkbox').first().waitFor()
  for (const point of await list.getByRole('checkbox').all()) {
    await point.check()
  }
  await list.getByLabel(t('checklist.name')).fill('Rina Wulandari')
  await list.getByRole('button', { name: /^(Sign|Tanda tangani) / }).click()
}

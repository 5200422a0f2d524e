import type { Translate } from '../i18n/create-translator.ts'
import { STAGES, type Stage } from './shown-on.ts'

/** How many episodes stand where, without what is nowhere: "3 published · 1 scheduled". */
export function stageWords(counts: Readonly<Record<Stage, number>>, t: Translate): string {
  const told = STAGES.filter((stage) => counts[stage] > 0).map((stage) =>
    t(`campaigns.stages.${stage}`, { count: counts[stage] }),
  )
  return told.join(' · ') || t('campaigns.stages.none')
}

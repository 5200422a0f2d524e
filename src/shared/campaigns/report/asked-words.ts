import type { Translate } from '../../i18n/create-translator.ts'
import type { Goal } from '../campaign.ts'
import type { Day } from '../day.ts'
import type { ReportFormat } from './report-format.ts'
import type { ReportPart } from './report.ts'

/** Of when something is that YouTube tells. */
export function askedWords(askedOn: Day | undefined, t: Translate, format: ReportFormat): string {
  return askedOn === undefined
    ? t('report.notAsked')
    : t('report.askedOn', { day: format.shortDay(askedOn) })
}

/** When YouTube was asked for what it counts for a goal. */
export function goalAskedOn(
  { counts }: Pick<Goal, 'counts'>,
  { figuresAskedOn, answers }: Pick<ReportPart, 'figuresAskedOn' | 'answers'>,
): Day | undefined {
  return counts === 'answered' ? answers.askedOn : figuresAskedOn
}

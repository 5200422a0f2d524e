import { useTranslation } from 'react-i18next'
import type { ChecklistItem } from '#shared/checklist/checklist.ts'

export interface PointWords {
  readonly name: string
  /** Empty for a question of the library's own, which is its name. */
  readonly sentence: string
}

/** What a point is called and what it says. */
export function usePointWords(): (item: ChecklistItem) => PointWords {
  const { t } = useTranslation()
  return ({ id, kind, question, reason, subjects }) => {
    switch (kind) {
      case 'own':
        return { name: question ?? id, sentence: '' }
      case 'principle':
        return {
          name: t(`checklist.principle.${id}.name`, { defaultValue: id }),
          sentence: question ?? t(`checklist.principle.${id}.question`, { defaultValue: '' }),
        }
      case 'check':
        return {
          name: t(`checklist.check.${id}.name`, { defaultValue: id }),
          sentence: t(`checklist.check.${id}.${reason}`, {
            subjects: subjects.join(', '),
            defaultValue: '',
          }),
        }
    }
  }
}

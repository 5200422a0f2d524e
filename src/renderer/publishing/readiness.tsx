import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EpisodeStep } from '#shared/episodes/steps.ts'
import { CheckRow } from '../design/check-row.tsx'
import { useLanguageNames } from '../i18n/language-names.ts'
import classes from './readiness.module.css'
import type { Check } from './readiness-of.ts'

const MARKS = { ready: 'good', advisable: 'wanting', blocking: 'bad' } as const

export interface ReadinessProps {
  readonly checks: readonly Check[]
  readonly onVisit: (step: EpisodeStep) => void
}

/** What the program can see for itself: ready, better with, or not without. */
export function Readiness({ checks, onVisit }: ReadinessProps) {
  return (
    <ul>
      {checks.map((check) => (
        <ReadinessRow key={check.id} check={check} onVisit={() => onVisit(check.step)} />
      ))}
    </ul>
  )
}

interface ReadinessRowProps {
  readonly check: Check
  readonly onVisit: () => void
}

function ReadinessRow({ check, onVisit }: ReadinessRowProps) {
  const { t } = useTranslation()
  return (
    <CheckRow
      mark={MARKS[check.state]}
      name={t(`publishing.check.${check.id}.name`)}
      state={t(`publishing.check.${check.state}`)}
      acts={
        check.state !== 'ready' && (
          <Button size="compact-md" onClick={onVisit}>
            {t(`publishing.check.${check.id}.mend`)}
          </Button>
        )
      }
    >
      <CheckReason check={check} />
    </CheckRow>
  )
}

function CheckReason({ check }: { readonly check: Check }) {
  const { t } = useTranslation()
  const name = useLanguageNames()
  if (check.problems.length === 0) {
    return (
      <span className={classes.reason}>{t(`publishing.check.${check.id}.${check.reason}`)}</span>
    )
  }
  return (
    <ul className={classes.reason}>
      {check.problems.map(({ field, kind, language }) => (
        <li key={`${field} ${kind} ${language}`}>
          {language !== undefined && `${t('details.inLanguage', { language: name(language) })}: `}
          {t(`details.problem.${field}.${kind}`, { defaultValue: '' })}
        </li>
      ))}
    </ul>
  )
}

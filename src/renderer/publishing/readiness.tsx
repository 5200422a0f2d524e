import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EpisodeStep } from '#shared/episodes/steps.ts'
import classes from './readiness.module.css'
import type { Check } from './readiness-of.ts'

const ICONS = { ready: IconCheck, advisable: IconAlertTriangle, blocking: IconX } as const

export interface ReadinessProps {
  readonly checks: readonly Check[]
  readonly onVisit: (step: EpisodeStep) => void
}

/** What the program can see for itself: ready, better with, or not without. */
export function Readiness({ checks, onVisit }: ReadinessProps) {
  return (
    <ul className={classes.list}>
      {checks.map((check) => (
        <CheckRow key={check.id} check={check} onVisit={() => onVisit(check.step)} />
      ))}
    </ul>
  )
}

interface CheckRowProps {
  readonly check: Check
  readonly onVisit: () => void
}

function CheckRow({ check, onVisit }: CheckRowProps) {
  const { t } = useTranslation()
  const Icon = ICONS[check.state]
  return (
    <li className={classes.row}>
      <span aria-hidden className={classes.badge} data-state={check.state}>
        <Icon size={16} />
      </span>
      <div className={classes.words}>
        <span className={classes.name}>
          {t(`publishing.check.${check.id}.name`)}
          <span className="visually-hidden">, {t(`publishing.check.${check.state}`)}</span>
        </span>
        <CheckReason check={check} />
      </div>
      {check.state !== 'ready' && (
        <Button size="compact-md" onClick={onVisit}>
          {t(`publishing.check.${check.id}.mend`)}
        </Button>
      )}
    </li>
  )
}

function CheckReason({ check }: { readonly check: Check }) {
  const { t } = useTranslation()
  if (check.problems.length === 0) {
    return (
      <span className={classes.reason}>{t(`publishing.check.${check.id}.${check.reason}`)}</span>
    )
  }
  return (
    <ul className={classes.reason}>
      {check.problems.map(({ field, kind }) => (
        <li key={`${field} ${kind}`}>
          {t(`details.problem.${field}.${kind}`, { defaultValue: '' })}
        </li>
      ))}
    </ul>
  )
}

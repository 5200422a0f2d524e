import { Group } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DetailsProblem } from '#shared/publishing/details-limits.ts'
import { Counter } from '../design/counter.tsx'
import classes from './details-form.module.css'

interface FieldProps {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}

export interface CountedFieldProps {
  readonly label: string
  readonly count: { readonly used: number; readonly limit: number }
  readonly problems: readonly DetailsProblem[]
  readonly field: 'title' | 'description' | 'tags'
  readonly children: (props: FieldProps) => ReactNode
}

/** A field with its counter at the right of its label and its faults in words below. */
export function CountedField({ label, count, problems, field, children }: CountedFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const faults = problems.filter((problem) => problem.field === field)
  const ids = { counter: `${id}-count`, faults: `${id}-faults` }
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={6}>
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
        <Counter id={ids.counter} used={count.used} limit={count.limit} label={label} />
      </Group>
      {children({
        id,
        'aria-describedby': `${ids.counter} ${ids.faults}`,
        'aria-invalid': faults.length > 0,
      })}
      <p id={ids.faults} className={classes.fault}>
        {faults
          .map(({ kind }) => t(`details.problem.${field}.${kind}`, { defaultValue: '' }))
          .join(' ')}
      </p>
    </div>
  )
}

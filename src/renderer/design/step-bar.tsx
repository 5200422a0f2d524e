import { Button, Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCheck, IconChevronDown, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepState } from '#shared/episodes/steps.ts'
import classes from './step-bar.module.css'

export interface Step<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly state: StepState
  readonly shortcut?: string
}

export interface StepBarProps<Id extends string> {
  readonly steps: readonly Step<Id>[]
  readonly current: Id
  readonly onSelect: (id: Id) => void
  /** Why the other steps are closed now, in one sentence. */
  readonly lockedBecause?: string | undefined
  /** What else can be done in this step; at the right. */
  readonly children?: ReactNode
}

/** The steps of an episode, free to visit in any order. */
export function StepBar<Id extends string>(props: StepBarProps<Id>) {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery('(max-width: 43.75em)') ?? false
  return (
    <div className={classes.bar}>
      <nav aria-label={t('shell.steps.label')} className={classes.nav}>
        {isNarrow ? <StepMenu {...props} /> : <StepList {...props} />}
        {props.lockedBecause !== undefined && (
          <p className={classes.locked}>
            <IconLock size={16} aria-hidden />
            {props.lockedBecause}
          </p>
        )}
      </nav>
      {props.children && <div className={classes.actions}>{props.children}</div>}
    </div>
  )
}

function StepList<Id extends string>(props: StepBarProps<Id>) {
  const { steps, current, onSelect, lockedBecause } = props
  const { t } = useTranslation()
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li key={step.id}>
          <button
            type="button"
            className={classes.step}
            aria-current={step.id === current ? 'step' : undefined}
            aria-keyshortcuts={step.shortcut}
            disabled={lockedBecause !== undefined && step.id !== current}
            onClick={() => onSelect(step.id)}
          >
            <StepBadge state={step.state} number={index + 1} />
            <span data-word={step.label}>{step.label}</span>
            <span className="visually-hidden">, {t(`shell.steps.${step.state}`)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function StepMenu<Id extends string>(props: StepBarProps<Id>) {
  const { steps, current, onSelect, lockedBecause } = props
  const { t } = useTranslation()
  const index = steps.findIndex((step) => step.id === current)
  return (
    <Menu>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} />} className={classes.menu}>
          {t('shell.steps.position', {
            step: steps[index]?.label,
            number: index + 1,
            count: steps.length,
          })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {steps.map((step, position) => (
          <Menu.Item
            key={step.id}
            leftSection={<StepBadge state={step.state} number={position + 1} />}
            disabled={lockedBecause !== undefined && step.id !== current}
            onClick={() => onSelect(step.id)}
          >
            {step.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface StepBadgeProps {
  readonly state: StepState
  readonly number: number
}

/** Not begun: a number. Begun: a wedge that measures nothing. Done: a leaf-green check. */
export function StepBadge({ state, number }: StepBadgeProps) {
  return (
    <span aria-hidden className={classes.badge} data-state={state}>
      {state === 'done' && <IconCheck size={14} />}
      {state === 'empty' && number}
    </span>
  )
}

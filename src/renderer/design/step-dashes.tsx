import { useTranslation } from 'react-i18next'
import { EPISODE_STEPS, type StepStates, doneSteps } from '#shared/episodes/steps.ts'
import classes from './step-dashes.module.css'

/** Six dashes, one a step, for lists. */
export function StepDashes({ steps }: { readonly steps: StepStates }) {
  const { t } = useTranslation()
  const label = t('shell.steps.doneOf', { done: doneSteps(steps), count: EPISODE_STEPS.length })
  return (
    <span role="img" aria-label={label} title={label} className={classes.dashes}>
      {EPISODE_STEPS.map((step) => (
        <span key={step} data-state={steps[step]} />
      ))}
    </span>
  )
}

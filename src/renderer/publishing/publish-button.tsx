import { Button } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './publish-step.module.css'

export interface PublishButtonProps {
  readonly label: string
  readonly icon: ReactNode
  /** Published before: the act is no longer the first thing to do. */
  readonly isAgain: boolean
  /** Something is missing. */
  readonly isBlocked: boolean
  readonly isRunning: boolean
  /** What will come of it. */
  readonly consequence: string
  readonly onPublish: () => void
}

/** The one act of a destination, with its consequence below. */
export function PublishButton(props: PublishButtonProps) {
  const { t } = useTranslation()
  const { label, icon, isAgain, isBlocked, isRunning, consequence, onPublish } = props
  const id = useId()
  return (
    <>
      {!isRunning && (
        <Button
          variant={isAgain ? 'default' : 'filled'}
          size="lg"
          fullWidth
          disabled={isBlocked}
          aria-keyshortcuts="Control+Enter"
          aria-describedby={id}
          leftSection={icon}
          onClick={onPublish}
          className={classes.button}
        >
          {isAgain ? t('publishing.publishAgain') : label}
        </Button>
      )}
      <p id={id} className={classes.consequence}>
        {isBlocked ? t('publishing.blocked') : consequence}
      </p>
    </>
  )
}

import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { useLanguageNames } from '../../i18n/language-names.ts'
import classes from './queue-screen.module.css'
import { useReason } from './reason.ts'

/** What belongs to the video and has arrived too, and what YouTube has otherwise than it was asked. */
export function UploadResult({ upload }: { readonly upload: QueuedUpload }) {
  const { t } = useTranslation()
  const { videoId, steps, differences, processing } = upload
  if (videoId === undefined) {
    return null
  }
  return (
    <div className={classes.result}>
      {steps.length > 0 && (
        <ul className={classes.steps}>
          {steps.map((step) => (
            <li key={step.id}>
              <StepLine step={step} />
            </li>
          ))}
        </ul>
      )}
      {processing === 'uploaded' && <p>{t('queue.processing')}</p>}
      {differences.map(({ field, wanted, actual }) => (
        <p key={field} className={classes.difference}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('queue.difference', {
            field: t(`queue.field.${field}`, { defaultValue: field }),
            wanted,
            actual,
          })}
        </p>
      ))}
    </div>
  )
}

function StepLine({ step }: { readonly step: QueuedUpload['steps'][number] }) {
  const { t } = useTranslation()
  const tell = useReason()
  const language = useLanguageNames()
  const what = t(`queue.step.${step.kind}`, {
    language: step.language === undefined ? '' : language(step.language),
    playlist: step.playlist ?? '',
  })
  const Icon = { done: IconCheck, failed: IconAlertTriangle, waiting: IconDots, sending: IconDots }[
    step.state
  ]
  return (
    <>
      <Icon size={16} aria-hidden />
      <span>
        {what}: {t(`queue.stepState.${step.state}`)}
        {step.reason && `. ${tell(step.reason)}`}
      </span>
    </>
  )
}

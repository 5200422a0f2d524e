import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { QueuedUpload } from '#shared/publishing/upload/contract.ts'
import type { Reason } from '#shared/publishing/upload/trouble.ts'
import { useLanguageNames } from '../../i18n/language-names.ts'
import { useDifferenceWords } from './difference-words.ts'
import classes from './queue-screen.module.css'
import { useReason } from './reason.ts'

/** What belongs to the video and has arrived too, and what YouTube has otherwise than it was asked. */
export function UploadResult({ upload }: { readonly upload: QueuedUpload }) {
  const { t } = useTranslation()
  const { say, nameOf } = useDifferenceWords()
  const { videoId, steps, differences, processing } = upload
  const isPreparing = processing === 'uploaded'
  if (videoId === undefined || (steps.length + differences.length === 0 && !isPreparing)) {
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
      {isPreparing && <p>{t('queue.processing')}</p>}
      {differences.map(({ field, wanted, actual }) => (
        <p key={field} className={classes.difference}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('queue.difference', {
            field: nameOf(field),
            wanted: say(field, wanted),
            actual: say(field, actual),
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
  // The video is there: what it lacks cannot be mended by cancelling.
  const why = (reason: Reason) =>
    reason.code === 'invalid' ? t('queue.stepInvalid') : tell(reason)
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
        {/* What the whole upload waits for is said once, above. */}
        {step.reason && step.reason.code !== 'momentPassed' && `. ${why(step.reason)}`}
      </span>
    </>
  )
}

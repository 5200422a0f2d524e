import { useTranslation } from 'react-i18next'
import type { QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './queue-screen.module.css'
import { useReason } from './reason.ts'

/** One sentence that says what happens next, and when. */
export function WhyItWaits({ upload }: { readonly upload: QueuedUpload }) {
  const { t } = useTranslation()
  const format = useFormat()
  const tell = useReason()
  const { reason, nextTryAtMs } = upload
  if (!reason) {
    return null
  }
  return (
    <p role="status" className={classes.why} data-selectable>
      {tell(reason)}{' '}
      {nextTryAtMs !== undefined && (
        <strong>
          {t('queue.nextTry', {
            day: format.day(nextTryAtMs),
            time: format.clock(nextTryAtMs),
          })}
        </strong>
      )}
    </p>
  )
}

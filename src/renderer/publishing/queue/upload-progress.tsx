import { useTranslation } from 'react-i18next'
import type { QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './queue-screen.module.css'

export interface UploadProgressProps {
  readonly upload: QueuedUpload
  readonly labelledBy: string
}

/** What YouTube confirmed, drawn full; what was sent beyond that, drawn lighter; speed and time left. */
export function UploadProgress({ upload, labelledBy }: UploadProgressProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { confirmedBytes, sentBytes, sizeBytes, bytesPerSecond = 0 } = upload
  const share = (bytes: number) => `${(100 * Math.min(bytes, sizeBytes)) / sizeBytes}%`
  const left = bytesPerSecond > 0 ? (sizeBytes - sentBytes) / bytesPerSecond : undefined
  return (
    <div>
      <div
        role="progressbar"
        aria-labelledby={labelledBy}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor((100 * confirmedBytes) / sizeBytes)}
        className={classes.track}
      >
        <div className={classes.sent} style={{ width: share(sentBytes) }} />
        <div className={classes.confirmed} style={{ width: share(confirmedBytes) }} />
      </div>
      <p className={classes.figures}>
        <span>
          {t('queue.confirmed', {
            confirmed: format.bytes(confirmedBytes),
            total: format.bytes(sizeBytes),
          })}
        </span>
        {left !== undefined && (
          <span>
            {t('queue.speed', {
              speed: format.bytes(bytesPerSecond),
              left: formatClock(fromSeconds(Math.ceil(left))),
            })}
          </span>
        )}
      </p>
    </div>
  )
}

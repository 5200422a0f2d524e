import { Button } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Take } from '#shared/recording/take.ts'
import { toMilliseconds } from '#shared/time/ticks.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { restoreTake } from './take-actions.ts'
import { useTakeName } from './use-takes.ts'
import classes from './take-row.module.css'

export interface BinnedTakeProps {
  readonly take: Take
  readonly onError: (error: unknown) => void
}

/** A take in the bin, and the way out of it. */
export function BinnedTake({ take, onError }: BinnedTakeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useTakeName()(take)
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.facts}>
          {t('recording.takes.facts', {
            length: format.length(toMilliseconds(take.duration)),
            size: format.bytes(take.sizeBytes),
            when: format.moment(take.startedAtMs),
          })}
        </span>
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconRestore size={16} />}
        aria-label={t('recording.takes.restoreNamed', { name })}
        onClick={() => void restoreTake(take).catch(onError)}
      >
        {t('recording.takes.restore')}
      </Button>
    </li>
  )
}

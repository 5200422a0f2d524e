import { Button } from '@mantine/core'
import { IconFlag, IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Marker } from '#shared/recording/marker.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { ariaKeysOf, keysOf } from '../../actions/keys-of.ts'
import { isEnabled, runCommand, useActions } from '../../actions/registry.ts'
import { Keys } from '../../design/keys.tsx'
import { useRecorder } from '../recorder-store.ts'
import { useMarkerKind } from './use-next-marker.ts'
import panel from '../panel.module.css'
import classes from './marker-list.module.css'

/** What was marked in the take that runs, the newest first. */
export function MarkerList() {
  const { t } = useTranslation()
  const kind = useMarkerKind()
  const markers = useRecorder(({ state }) => (state && 'markers' in state ? state.markers : NONE))
  const keys = keysOf('markHere')
  return (
    <section className={panel.section} aria-label={t('recording.marker.title')}>
      <div className={panel.head}>
        <h2 className={panel.title}>
          {t('recording.marker.title')} <span className={panel.count}>{markers.length}</span>
        </h2>
        {keys && <Keys keys={keys} />}
      </div>
      {markers.length === 0 ? (
        <p className={panel.hint}>{t(`recording.marker.none.${kind}`)}</p>
      ) : (
        <ol className={classes.list}>
          {markers.toReversed().map((marker, index) => (
            <MarkerRow key={marker.id} marker={marker} isNewest={index === 0} />
          ))}
        </ol>
      )}
      <RetryButton />
      <Spoken newest={markers.at(-1)} />
    </section>
  )
}

const NONE: readonly Marker[] = []

interface MarkerRowProps {
  readonly marker: Marker
  readonly isNewest: boolean
}

function MarkerRow({ marker, isNewest }: MarkerRowProps) {
  const Icon = marker.kind === 'retry' ? IconRepeat : IconFlag
  return (
    <li className={classes.row} data-newest={isNewest || undefined}>
      <Icon size={18} aria-hidden />
      <span>{useMarkerName(marker)}</span>
      <time>{formatClock(marker.at)}</time>
    </li>
  )
}

function RetryButton() {
  const { t } = useTranslation()
  const canRun = useActions(({ actions }) => isEnabled(actions, 'markRetry'))
  const keys = keysOf('markRetry')
  return (
    <div className={classes.retry}>
      <Button
        size="compact-md"
        leftSection={<IconRepeat size={16} />}
        rightSection={keys && <Keys keys={keys} />}
        aria-keyshortcuts={ariaKeysOf('markRetry')}
        disabled={!canRun}
        onClick={() => runCommand('markRetry')}
      >
        {t('recording.marker.retry')}
      </Button>
      <p className={panel.hint}>{t('recording.marker.retryText')}</p>
    </div>
  )
}

function Spoken({ newest }: { readonly newest: Marker | undefined }) {
  const { t } = useTranslation()
  const marker = useMarkerName(newest ?? { kind: 'retry', number: 0 })
  return (
    <p role="status" className="visually-hidden">
      {newest && t('recording.marker.marked', { marker, time: formatClock(newest.at) })}
    </p>
  )
}

function useMarkerName({ kind, number }: Pick<Marker, 'kind' | 'number'>): string {
  return useTranslation().t(`recording.marker.${kind}`, { number })
}

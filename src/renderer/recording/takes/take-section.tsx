import { Button } from '@mantine/core'
import { IconArrowRight, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Take } from '#shared/recording/take.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { useIsRecording } from '../recorder-store.ts'
import { useCanRecord } from '../sources/use-can-record.ts'
import { BinnedTake } from './binned-take.tsx'
import { TakeRow } from './take-row.tsx'
import { useTakes } from './use-takes.ts'
import panel from '../panel.module.css'
import classes from './take-section.module.css'

export interface TakeSectionProps {
  readonly episodeId: string
  readonly onNext: () => void
}

/** The takes of the episode, the newest first, and the bin. */
export function TakeSection({ episodeId, onNext }: TakeSectionProps) {
  const { t } = useTranslation()
  const isRecording = useIsRecording()
  const { data: takes = NONE, error } = useTakes(episodeId)
  // Where nothing can be recorded, the stage itself leads on.
  const canRecord = useCanRecord()
  const leadsOn = useTimeline().clips.length > 0 && canRecord
  const kept = takes.filter(({ discardedAtMs }) => discardedAtMs === undefined)
  const binned = takes.filter(({ discardedAtMs }) => discardedAtMs !== undefined)
  if (takes.length === 0 && !error && !leadsOn) {
    return null
  }
  return (
    <section className={panel.section} aria-label={t('recording.takes.title')}>
      {error && <FailureNote error={error} />}
      {kept.length > 0 && (
        <>
          <h2 className={panel.title}>
            {t(isRecording ? 'recording.takes.before' : 'recording.takes.title')}
            <span className={panel.count}>{kept.length}</span>
          </h2>
          <ul className={classes.list}>
            {kept.toSorted(newestFirst).map((take) => (
              <TakeRow key={take.id} take={take} />
            ))}
          </ul>
        </>
      )}
      {leadsOn && !isRecording && (
        <Button
          size="compact-md"
          className={classes.next}
          rightSection={<IconArrowRight size={16} />}
          onClick={onNext}
        >
          {t('recording.takes.next')}
        </Button>
      )}
      {binned.length > 0 && !isRecording && <Bin takes={binned} />}
    </section>
  )
}

function Bin({ takes }: { readonly takes: readonly Take[] }) {
  const { t } = useTranslation()
  const [error, setError] = useState<unknown>()
  return (
    <details className={classes.bin}>
      <summary>
        <IconTrash size={16} aria-hidden />
        {t('recording.takes.bin')} <span className={panel.count}>{takes.length}</span>
      </summary>
      <ul className={classes.list}>
        {takes.toSorted(newestFirst).map((take) => (
          <BinnedTake key={take.id} take={take} onError={setError} />
        ))}
      </ul>
      {error !== undefined && <FailureNote error={error} />}
    </details>
  )
}

const NONE: readonly Take[] = []

function newestFirst(a: Take, b: Take): number {
  return b.number - a.number
}

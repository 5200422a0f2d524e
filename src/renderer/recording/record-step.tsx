import { Button } from '@mantine/core'
import { IconArrowRight, IconFileImport, IconMicrophone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { Choice } from '../design/choice.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { JobRow } from '../jobs/job-row.tsx'
import { useEpisodeJobs } from '../jobs/jobs.ts'
import { MediaList } from './media-list.tsx'
import classes from './record-step.module.css'

export interface RecordStepProps {
  readonly document: EpisodeDocument
  /** Where new recordings are kept. */
  readonly storage: 'referenced' | 'copied'
  readonly onStorage: (storage: 'referenced' | 'copied') => void
  readonly onChoose: () => void
  /** Why the last import could not begin. */
  readonly error: unknown
  readonly onNext: () => void
}

/** Where the recordings of an episode come in, and which there are. */
export function RecordStep(props: RecordStepProps) {
  const { t } = useTranslation()
  const { document, onChoose } = props
  const jobs = useEpisodeJobs(document.episode.id)
  const imports = jobs.filter(
    ({ kind, state }) => kind === 'import' && (state === 'running' || state === 'failed'),
  )
  const isEmpty = document.assets.length === 0 && imports.length === 0
  return (
    <div className={classes.step}>
      <div className={classes.content}>
        {isEmpty ? (
          <div className={classes.invitation}>
            <EmptyState
              icon={<IconMicrophone size={36} />}
              title={t('episodes.recordings.empty')}
              text={t('episodes.recordings.emptyText')}
            >
              <Button
                variant="filled"
                size="md"
                leftSection={<IconFileImport size={18} />}
                onClick={onChoose}
              >
                {t('episodes.recordings.choose')}
              </Button>
            </EmptyState>
          </div>
        ) : (
          <>
            <div className={classes.head}>
              <h2 className={classes.title}>{t('episodes.recordings.title')}</h2>
              <Button leftSection={<IconFileImport size={18} />} onClick={onChoose}>
                {t('episodes.recordings.add')}
              </Button>
              <Button
                variant="filled"
                rightSection={<IconArrowRight size={18} />}
                onClick={props.onNext}
              >
                {t('episodes.recordings.next')}
              </Button>
            </div>
            <MediaList assets={document.assets} jobs={jobs} />
          </>
        )}
        {imports.length > 0 && (
          <div className={classes.imports}>
            {imports.map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </div>
        )}
        {props.error !== undefined && <FailureNote error={props.error} />}
        <div className={classes.storage}>
          <Choice
            label={t('episodes.recordings.storage')}
            options={[
              { value: 'referenced', label: t('episodes.recordings.keepInPlace') },
              { value: 'copied', label: t('episodes.recordings.copy') },
            ]}
            value={props.storage}
            onChange={props.onStorage}
            consequence={t(`episodes.recordings.${props.storage}Text`)}
          />
        </div>
      </div>
    </div>
  )
}

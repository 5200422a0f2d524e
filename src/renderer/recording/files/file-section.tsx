import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Job } from '#shared/jobs/job.ts'
import { Choice } from '../../design/choice.tsx'
import { useEpisodeJobs } from '../../jobs/jobs.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { importedAssets } from '../takes/take-placement.ts'
import { useTakes } from '../takes/use-takes.ts'
import { MediaList } from './media-list.tsx'
import panel from '../panel.module.css'
import classes from './file-section.module.css'

export interface FileSectionProps {
  readonly document: EpisodeDocument
  /** Where new recordings are kept. */
  readonly storage: 'referenced' | 'copied'
  readonly onStorage: (storage: 'referenced' | 'copied') => void
  readonly onChoose: () => void
  /** Only what there is, no choices: while recording, and in one-button mode. */
  readonly isQuiet: boolean
}

/** What was recorded or drawn elsewhere and brought in. */
export function FileSection(props: FileSectionProps) {
  const { document, storage, onStorage, onChoose, isQuiet } = props
  const { t } = useTranslation()
  const jobs = useEpisodeJobs(document.episode.id)
  const { data: takes } = useTakes(document.episode.id)
  const pages = new Set(useTimeline().pages.map(({ assetId }) => assetId))
  const imported = takes ? importedAssets(document.assets, takes) : []
  const files = imported.filter(({ id }) => !pages.has(id))
  if (isQuiet && files.length === 0) {
    return null
  }
  // An empty episode has the button on its stage.
  const isEmpty = document.assets.length === 0 && !jobs.some(isImportToTell)
  return (
    <section className={panel.section} aria-label={t('recording.files.title')}>
      <div className={panel.head}>
        <h2 className={panel.title}>
          {t('recording.files.title')}
          {files.length > 0 && <span className={panel.count}>{files.length}</span>}
        </h2>
        {!isEmpty && !isQuiet && (
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<IconFileImport size={16} />}
            onClick={onChoose}
          >
            {t('episodes.recordings.add')}
          </Button>
        )}
      </div>
      {files.length === 0 && <p className={panel.hint}>{t('recording.files.none')}</p>}
      {files.length > 0 && <MediaList assets={files} jobs={jobs} />}
      {!isQuiet && (
        <div className={classes.storage}>
          <Choice
            label={t('episodes.recordings.storage')}
            options={[
              { value: 'referenced', label: t('episodes.recordings.keepInPlace') },
              { value: 'copied', label: t('episodes.recordings.copy') },
            ]}
            value={storage}
            onChange={onStorage}
            consequence={t(`episodes.recordings.${storage}Text`)}
          />
        </div>
      )}
    </section>
  )
}

/** Whether an import is under way, or failed and must be told. */
export function isImportToTell({ kind, state }: Job): boolean {
  return kind === 'import' && (state === 'running' || state === 'failed')
}

import { ActionIcon, Button, Radio, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconDownload, IconFolderOpen, IconTrash } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpeechModel } from '#shared/speech/contract.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { JobRow } from '../../jobs/job-row.tsx'
import { useJobs } from '../../jobs/jobs.ts'
import { studio } from '../../studio.ts'
import { addModel, downloadModel, modelsChanged, removeModel } from './speech-work.ts'
import classes from './speech-dialog.module.css'

export interface ModelListProps {
  readonly chosen: string | undefined
  readonly onChoose: (modelId: string) => void
}

/** Models that are here, to be chosen or removed, and those that can be downloaded. */
export function ModelList({ chosen, onChoose }: ModelListProps) {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    ...studio.speech.models.queryOptions(),
    refetchOnMount: 'always',
  })
  return (
    <div className={classes.models}>
      {error && <FailureNote error={error} />}
      <Radio.Group
        label={t('captions.speech.model')}
        description={t('captions.speech.modelText')}
        value={chosen ?? ''}
        onChange={onChoose}
      >
        <ul className={classes.list}>
          {(data ?? []).map((model) => (
            <li key={model.id}>
              <ModelRow model={model} />
            </li>
          ))}
        </ul>
      </Radio.Group>
      <div>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconFolderOpen size={16} />}
          onClick={() => void addModel(t('captions.speech.chooseModel'))}
        >
          {t('captions.speech.fromDisk')}
        </Button>
      </div>
    </div>
  )
}

function ModelRow({ model }: { readonly model: SpeechModel }) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = model.size ? t(`captions.speech.sizes.${model.size}`) : model.id
  const job = useJobs(({ jobs }) =>
    [...jobs.values()].findLast(({ kind, subject }) => kind === 'download' && subject === model.id),
  )
  const state = job?.state
  useEffect(() => {
    if (state !== 'running') {
      void modelsChanged()
    }
  }, [state])
  const isPartial = !model.isHere && model.gotBytes > 0
  return (
    <>
      <div className={classes.model}>
        <Radio
          value={model.id}
          disabled={!model.isHere}
          label={name}
          description={
            model.isHere
              ? format.bytes(model.bytes)
              : t('captions.speech.notHere', { size: format.bytes(model.bytes) })
          }
        />
        {!model.isHere && state !== 'running' && (
          <Button
            size="compact-md"
            leftSection={<IconDownload size={16} />}
            onClick={() => void downloadModel(model.id)}
            aria-label={t('captions.speech.downloadNamed', { name })}
          >
            {isPartial
              ? t('captions.speech.goOn', { share: format.percent(model.gotBytes / model.bytes) })
              : t('captions.speech.download')}
          </Button>
        )}
        {(model.isHere || isPartial) && state !== 'running' && (
          <Tooltip label={t('captions.speech.removeNamed', { name })}>
            <ActionIcon
              aria-label={t('captions.speech.removeNamed', { name })}
              onClick={() => void removeModel(model.id)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {job && <JobRow job={job} hidesSubject />}
    </>
  )
}

import { Button, Checkbox, Textarea } from '@mantine/core'
import { IconEar } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../design/dialog.tsx'
import { FailureNote } from '../../design/failure-note.tsx'
import { JobRow } from '../../jobs/job-row.tsx'
import { useJobs } from '../../jobs/jobs.ts'
import { useCaptionLanguage, useTrack } from '../../open-episode/use-edited.ts'
import { studio } from '../../studio.ts'
import { ModelList } from './model-list.tsx'
import { listenToEpisode, useSpeechWork } from './speech-work.ts'
import classes from './speech-dialog.module.css'

export interface SpeechDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Makes captions of what is said: with which model, in which language, and which names to prefer. */
export function SpeechDialog({ isOpen, onClose }: SpeechDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t('captions.speech.title')} size="lg">
      {isOpen && <SpeechForm onClose={onClose} />}
    </Dialog>
  )
}

function SpeechForm({ onClose }: Pick<SpeechDialogProps, 'onClose'>) {
  const { t, i18n } = useTranslation()
  const spoken = useCaptionLanguage()
  const { cues } = useTrack()
  const { jobId, made, error } = useSpeechWork()
  const job = useJobs(({ jobs }) => (jobId === undefined ? undefined : jobs.get(jobId)))
  const { data: models = [] } = useQuery(studio.speech.models.queryOptions())
  const [picked, setPicked] = useState<string>()
  const here = models.filter(({ isHere }) => isHere)
  const modelId = (here.find(({ id }) => id === picked) ?? here[0])?.id
  const [isFoundOut, setFoundOut] = useState(false)
  const [terms, setTerms] = useState('')
  const isRunning = job?.state === 'running'
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (modelId !== undefined) {
          const language = isFoundOut ? undefined : spoken
          void listenToEpisode({ modelId, language, terms })
        }
      }}
    >
      <ModelList chosen={modelId} onChoose={setPicked} />
      <Checkbox
        label={t('captions.speech.findLanguage')}
        description={t('captions.speech.findLanguageText', {
          language: new Intl.DisplayNames(i18n.language, { type: 'language' }).of(spoken) ?? spoken,
        })}
        checked={isFoundOut}
        onChange={(event) => setFoundOut(event.currentTarget.checked)}
      />
      <Textarea
        label={t('captions.speech.terms')}
        description={t('captions.speech.termsText')}
        autosize
        minRows={2}
        maxLength={600}
        value={terms}
        onChange={(event) => setTerms(event.currentTarget.value)}
      />
      {cues.length > 0 && made === undefined && (
        <p className={classes.note}>{t('captions.speech.replaces', { count: cues.length })}</p>
      )}
      {error !== undefined && <FailureNote error={error} />}
      {job && <JobRow job={job} hidesSubject />}
      <p role="status" className={classes.note}>
        {made !== undefined && t('captions.speech.made', { count: made })}
      </p>
      <div className={classes.acts}>
        {modelId === undefined && (
          <p className={classes.first}>{t('captions.speech.chooseFirst')}</p>
        )}
        <Button variant="subtle" onClick={onClose}>
          {t('shell.close')}
        </Button>
        <Button
          type="submit"
          variant="filled"
          leftSection={<IconEar size={16} />}
          disabled={modelId === undefined || isRunning}
        >
          {t('captions.speech.listen')}
        </Button>
      </div>
    </form>
  )
}

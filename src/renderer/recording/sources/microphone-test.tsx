import { Button } from '@mantine/core'
import { IconHeadphones, IconMicrophone2 } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ChosenSource, sourceName } from '#shared/recording/capture-settings.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { useIsRecording } from '../recorder-store.ts'
import { studio } from '../../studio.ts'
import { useNow } from '../use-now.ts'
import classes from './microphone-test.module.css'

/** About as long as the engine records for a test. */
const TEST_MS = 5000

/** Records a few seconds and plays them, so that a person hears themselves before it counts. */
export function MicrophoneTest({ source }: { readonly source: ChosenSource }) {
  const { t } = useTranslation()
  const isRecording = useIsRecording()
  const test = useMutation(studio.recording.testMicrophone.mutationOptions())
  return (
    <div className={classes.test}>
      {test.isPending ? (
        <Speaking startedAtMs={test.submittedAt} />
      ) : (
        <Button
          size="compact-md"
          leftSection={<IconMicrophone2 size={16} />}
          disabled={isRecording}
          onClick={() => test.mutate({ source })}
        >
          {t('recording.test.start')}
        </Button>
      )}
      {test.data && !test.isPending && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- a person's own voice, seconds old
        <audio
          key={test.data.url}
          className={classes.sound}
          src={test.data.url}
          aria-label={t('recording.test.listen', { name: sourceName(source) })}
          autoPlay
          controls
        />
      )}
      {test.error && <FailureNote error={test.error} />}
      <p className={classes.hint}>
        <IconHeadphones size={16} aria-hidden />
        {t('recording.test.headphones')}
      </p>
    </div>
  )
}

function Speaking({ startedAtMs }: { readonly startedAtMs: number }) {
  const { t } = useTranslation()
  const elapsedMs = useNow(100) - startedAtMs
  const secondsLeft = Math.max(0, Math.ceil((TEST_MS - elapsedMs) / 1000))
  return (
    <div role="status" className={classes.speaking}>
      <span>{t('recording.test.speaking')}</span>
      <span aria-hidden className={classes.track}>
        <span style={{ width: `${Math.min(1, elapsedMs / TEST_MS) * 100}%` }} />
      </span>
      <span aria-hidden className={classes.left}>
        {t('recording.test.secondsLeft', { count: secondsLeft })}
      </span>
    </div>
  )
}

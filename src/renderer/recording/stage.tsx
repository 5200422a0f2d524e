import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Countdown } from './countdown.tsx'
import { BroughtIn } from './files/brought-in.tsx'
import { LivePictures, pictureSources } from './live-pictures.tsx'
import { QuietStage } from './quiet-stage.tsx'
import { useIsRecording } from './recorder-store.ts'
import { PageReader } from './pages/page-reader.tsx'
import { Teleprompter } from './script/teleprompter.tsx'
import { useTimeline } from '../open-episode/use-edited.ts'
import { hasScript, useScript } from '../open-episode/script-store.ts'
import { ScriptInvitation } from './script/script-invitation.tsx'
import { NoDevices } from './sources/no-devices.tsx'
import { useCanRecord } from './sources/use-can-record.ts'
import { usePresentSources } from './sources/use-present-sources.ts'
import classes from './stage.module.css'

export interface StageProps {
  /** Whether nothing was recorded or brought in yet. */
  readonly isEmpty: boolean
  readonly onChoose: () => void
  readonly onEditScript: () => void
  readonly onNext: () => void
}

/** What the speaker looks at: the script near the camera, then what camera and screen see. */
export function Stage(props: StageProps) {
  const { isEmpty, onChoose } = props
  const { t } = useTranslation()
  const isRecording = useIsRecording()
  return (
    <section className={classes.stage} aria-label={t('recording.stage.label')}>
      <StageContent {...props} />
      {isEmpty && !isRecording && (
        <p className={classes.files}>
          {t('recording.stage.haveFiles')}
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<IconFileImport size={16} />}
            onClick={onChoose}
          >
            {t('episodes.recordings.choose')}
          </Button>
        </p>
      )}
      <Countdown />
    </section>
  )
}

function StageContent({ onChoose, onEditScript, onNext, isEmpty }: StageProps) {
  const { t } = useTranslation()
  const canRecord = useCanRecord()
  const sources = usePresentSources()
  const { pages, clips } = useTimeline()
  const hasPages = pages.length > 0
  const hasText = useScript(hasScript) || hasPages
  const hasPictures = pictureSources(sources).length > 0
  if (!canRecord) {
    return (
      <div className={classes.middle}>
        {clips.length > 0 ? (
          <BroughtIn onNext={onNext} onChoose={onChoose} />
        ) : (
          <NoDevices
            {...(isEmpty ? {} : { onChoose })}
            chooseWords={t('episodes.recordings.add')}
          />
        )}
      </div>
    )
  }
  if (!hasText && !hasPictures) {
    return <QuietStage sources={sources} onEditScript={onEditScript} />
  }
  return (
    <div className={classes.content} data-script={hasText} data-pictures={hasPictures}>
      {hasPages ? (
        <PageReader />
      ) : hasText ? (
        <Teleprompter onEdit={onEditScript} />
      ) : (
        <ScriptInvitation onEdit={onEditScript} />
      )}
      {hasPictures && <LivePictures sources={sources} />}
    </div>
  )
}

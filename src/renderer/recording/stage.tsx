import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CaptureSource } from '#shared/recording/source.ts'
import { Countdown } from './countdown.tsx'
import { LivePictures, pictureSources } from './live-pictures.tsx'
import { QuietStage } from './quiet-stage.tsx'
import { useIsRecording } from './recorder-store.ts'
import { PageReader } from './pages/page-reader.tsx'
import { Teleprompter } from './script/teleprompter.tsx'
import { useTimeline } from '../open-episode/use-edited.ts'
import { hasScript, useScript } from '../open-episode/script-store.ts'
import { ScriptInvitation } from './script/script-invitation.tsx'
import { NoDevices } from './sources/no-devices.tsx'
import { useFoundSources } from './sources/source-watch.ts'
import { usePresentSources } from './sources/use-present-sources.ts'
import classes from './stage.module.css'

export interface StageProps {
  /** Whether nothing was recorded or brought in yet. */
  readonly isEmpty: boolean
  readonly onChoose: () => void
  readonly onEditScript: () => void
}

/** What the speaker looks at: the script near the camera, then what camera and screen see. */
export function Stage({ isEmpty, onChoose, onEditScript }: StageProps) {
  const { t } = useTranslation()
  const isRecording = useIsRecording()
  return (
    <section className={classes.stage} aria-label={t('recording.stage.label')}>
      <StageContent onChoose={onChoose} onEditScript={onEditScript} isEmpty={isEmpty} />
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

function StageContent({ onChoose, onEditScript, isEmpty }: StageProps) {
  const { t } = useTranslation()
  const found = useFoundSources((state) => state.found)
  const sources = usePresentSources()
  const hasPages = useTimeline().pages.length > 0
  const hasText = useScript(hasScript) || hasPages
  const hasPictures = pictureSources(sources).length > 0
  if (found && sources.length === 0 && !found.some(canRecordPeople)) {
    return (
      <div className={classes.middle}>
        <NoDevices {...(isEmpty ? {} : { onChoose })} chooseWords={t('episodes.recordings.add')} />
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

/** Without one of these there is no one to be heard or seen, only a screen. */
function canRecordPeople({ kind }: CaptureSource): boolean {
  return kind === 'microphone' || kind === 'camera'
}

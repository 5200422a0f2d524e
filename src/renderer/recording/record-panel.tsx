import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FileSection } from './files/file-section.tsx'
import { PageSection } from './pages/page-section.tsx'
import { MarkerList } from './markers/marker-list.tsx'
import type { RecordStepProps } from './record-step-props.ts'
import { useIsRecording } from './recorder-store.ts'
import { useCaptureSettings } from './sources/capture-settings-store.ts'
import { FixedSources } from './sources/fixed-sources.tsx'
import { HeardSources } from './sources/heard-sources.tsx'
import { SourceSection } from './sources/source-section.tsx'
import { TakeSection } from './takes/take-section.tsx'
import classes from './record-panel.module.css'

export interface RecordPanelProps extends RecordStepProps {
  readonly id: string
  /** Where the window is narrow it lies over the stage, and only when asked for. */
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Is my voice heard, what did I mark, what have I got: the answers beside the stage. */
export function RecordPanel({ id, isOpen, onClose, ...props }: RecordPanelProps) {
  const { t } = useTranslation()
  const isRecording = useIsRecording()
  const isFixed = useCaptureSettings(({ settings }) => settings?.isFixed ?? false)
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isOpen) {
      section.current?.focus()
    }
  }, [isOpen])
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen && !event.defaultPrevented) {
      onClose()
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come from what is in it
    <section
      ref={section}
      id={id}
      tabIndex={-1}
      aria-label={t('recording.panel.label')}
      className={classes.panel}
      data-open={isOpen || undefined}
      onKeyDown={close}
    >
      <div className={classes.close}>
        <Tooltip label={t('recording.panel.close')}>
          <ActionIcon aria-label={t('recording.panel.close')} onClick={onClose}>
            <IconX size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.content} data-scrolls>
        {isRecording && <HeardSources />}
        {isRecording && <MarkerList />}
        {!isRecording && (isFixed ? <FixedSources /> : <SourceSection />)}
        {!isRecording && props.document.episode.format === 'story' && <PageSection />}
        <TakeSection episodeId={props.document.episode.id} onNext={props.onNext} />
        <FileSection {...props} isQuiet={isRecording || isFixed} />
      </div>
    </section>
  )
}

import { Button } from '@mantine/core'
import { IconLayoutSidebarRight } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { useEpisodeJobs } from '../jobs/jobs.ts'
import { useUndoCommands } from '../open-episode/use-undo-commands.ts'
import { Dock } from './dock/dock.tsx'
import { isImportToTell } from './files/file-section.tsx'
import { useSensing } from './levels/senses-store.ts'
import { RecordPanel } from './record-panel.tsx'
import type { RecordStepProps } from './record-step-props.ts'
import { useIsRecording } from './recorder-store.ts'
import { ScriptDialog } from './script/script-dialog.tsx'
import { useEpisodeScript } from '../open-episode/script-store.ts'
import { useScriptCommands } from './script/use-script-commands.ts'
import { useChosenSources, useShowSettings } from './sources/capture-settings-store.ts'
import { useSourceWatch } from './sources/source-watch.ts'
import { Stage } from './stage.tsx'
import { SyncDialog } from './sync/sync-dialog.tsx'
import { useTakes } from './takes/use-takes.ts'
import { useRecordCommands } from './use-record-commands.ts'
import classes from './record-step.module.css'

/** The recording booth: stage, sources and takes, and the dock at the foot. */
export function RecordStep(props: RecordStepProps) {
  const { t } = useTranslation()
  const { id: episodeId, showId } = props.document.episode
  const [dialog, setDialog] = useState<'script' | 'sync'>()
  const [isPanelOpen, setPanelOpen] = useState(false)
  const panelId = useId()
  const opener = useRef<HTMLButtonElement>(null)
  useSourceWatch()
  useShowSettings(showId)
  useEpisodeScript(episodeId)
  useSensing(useChosenSources())
  useUndoWhenIdle()
  useScriptCommands(() => setDialog('script'))
  useRecordCommands({ episodeId, onCheckSync: () => setDialog('sync') })
  const isEmpty = useIsEmpty(props.document)
  const close = () => setDialog(undefined)
  const closePanel = () => {
    setPanelOpen(false)
    opener.current?.focus()
  }
  return (
    <div className={classes.step}>
      <div className={classes.stage}>
        <div className={classes.bar}>
          <Button
            ref={opener}
            size="compact-md"
            leftSection={<IconLayoutSidebarRight size={16} />}
            aria-expanded={isPanelOpen}
            aria-controls={panelId}
            onClick={() => setPanelOpen(!isPanelOpen)}
          >
            {t('recording.panel.open')}
          </Button>
        </div>
        <Stage
          isEmpty={isEmpty}
          onChoose={props.onChoose}
          onEditScript={() => setDialog('script')}
          onNext={props.onNext}
        />
      </div>
      <RecordPanel {...props} id={panelId} isOpen={isPanelOpen} onClose={closePanel} />
      <div className={classes.foot}>
        <Dock episodeId={episodeId} />
      </div>
      <ScriptDialog isOpen={dialog === 'script'} onClose={close} />
      <SyncDialog isOpen={dialog === 'sync'} onClose={close} />
    </div>
  )
}

/** Nothing recorded and nothing brought in, nor on its way. */
function useIsEmpty({ assets, episode }: EpisodeDocument): boolean {
  const jobs = useEpisodeJobs(episode.id)
  const { data: takes = [] } = useTakes(episode.id)
  return assets.length === 0 && takes.length === 0 && !jobs.some(isImportToTell)
}

/** What lies on the timeline stays while a take is on its way there. */
function useUndoWhenIdle(): void {
  useUndoCommands({ enabled: !useIsRecording() })
}

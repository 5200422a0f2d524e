import { Button } from '@mantine/core'
import { IconBadgeCc, IconEar, IconFileImport } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { READING_PROFILES } from '#shared/captions/reading-problems.ts'
import { runCommand, useCommand } from '../actions/registry.ts'
import { EmptyState } from '../design/empty-state.tsx'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { RecordingWays } from '../open-episode/recording-ways.tsx'
import {
  useEditedCues,
  useReadingProfile,
  useTimeline,
  useTrack,
} from '../open-episode/use-edited.ts'
import { useUndoCommands } from '../open-episode/use-undo-commands.ts'
import { usePlayCommands } from '../playback/use-play-commands.ts'
import { usePeaks } from '../playback/use-peaks.ts'
import { snapToVoice } from './cue-actions.ts'
import { CueList } from './cue-list.tsx'
import { type CueRow, cueRows } from './cue-rows.ts'
import { SpeechDialog } from './from-speech/speech-dialog.tsx'
import { useFinishedSpeech } from './from-speech/use-finished-speech.ts'
import { chooseCaptions } from './import-captions.ts'
import { FromScriptButton } from './from-script/from-script-button.tsx'
import { FromScriptDialog } from './from-script/from-script-dialog.tsx'
import { FromScriptNote } from './from-script/from-script-note.tsx'
import { showFromScript } from './from-script/from-script.ts'
import { useScriptJob } from './from-script/use-script-job.ts'
import { ImportNote } from './import-note.tsx'
import { ListHead } from './list-head.tsx'
import { WatchPanel } from './watch-panel.tsx'
import classes from './captions-step.module.css'

/** Captions as a list to read and mend beside the picture they are shown over. */
export function CaptionsStep() {
  const hasRecording = useTimeline().clips.length > 0
  usePlayCommands()
  useUndoCommands()
  useCommand('importCaptions', () => void chooseCaptions(), { enabled: hasRecording })
  const isComparing = useScriptJob()?.state === 'running'
  useCommand('captionsFromScript', () => showFromScript(true), {
    enabled: hasRecording && !isComparing,
  })
  useFinishedSpeech()
  const [isListening, setListening] = useState(false)
  useCommand('captionsFromSpeech', () => setListening(true), { enabled: hasRecording })
  return (
    <>
      {hasRecording ? <Captions /> : <NoRecording />}
      <SpeechDialog isOpen={isListening} onClose={() => setListening(false)} />
    </>
  )
}

function Captions() {
  const cues = useEditedCues()
  const track = useTrack()
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  const profile = useReadingProfile()
  const rows = useMemo(() => cueRows(cues, profile, track), [cues, profile, track])
  const [chosenId, setChosenId] = useState<string>()
  const choose = useCallback((id: string) => setChosenId(id), [])
  const { peaks } = usePeaks()
  const snap = useCallback((row: CueRow) => snapToVoice(row, peaks), [peaks])
  const isForChildren = profile === READING_PROFILES.children
  return (
    <div className={classes.step}>
      <div className={classes.list}>
        <ListHead rows={rows} profile={profile} chosenId={chosenId} onChoose={choose} />
        <FromScriptDialog episodeId={episodeId} />
        <FromScriptNote />
        <ImportNote />
        {rows.length === 0 ? (
          <NoCaptions />
        ) : (
          <CueList
            rows={rows}
            profile={profile}
            isForChildren={isForChildren}
            chosenId={chosenId}
            onChoose={choose}
            onSnap={snap}
          />
        )}
      </div>
      <WatchPanel limit={profile.charactersPerSecond} isForChildren={isForChildren} />
    </div>
  )
}

function NoCaptions() {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<IconBadgeCc size={36} />}
      title={t('captions.empty.title')}
      text={t('captions.empty.text')}
    >
      <FromScriptButton isMain />
      <Button leftSection={<IconEar size={18} />} onClick={() => runCommand('captionsFromSpeech')}>
        {t('captions.speech.button')}
      </Button>
      <Button
        leftSection={<IconFileImport size={18} />}
        onClick={() => runCommand('importCaptions')}
      >
        {t('captions.import')}
      </Button>
    </EmptyState>
  )
}

function NoRecording() {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<IconBadgeCc size={36} />}
      title={t('captions.empty.title')}
      text={t('captions.empty.noRecording')}
    >
      <RecordingWays />
    </EmptyState>
  )
}

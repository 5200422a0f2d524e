import { IconWaveSine } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../design/empty-state.tsx'
import { RecordingWays } from '../open-episode/recording-ways.tsx'
import { useTimeline } from '../open-episode/use-edited.ts'
import { useUndoCommands } from '../open-episode/use-undo-commands.ts'
import { Preview } from '../playback/preview.tsx'
import { usePlayCommands } from '../playback/use-play-commands.ts'
import { PasteNote } from './arranging/paste-note.tsx'
import { CameraPopover } from './camera-popover.tsx'
import { usePlaceKit } from './place-kit.ts'
import { SidePanel } from './side-panel.tsx'
import { Timeline } from './timeline.tsx'
import { useTimelineView } from './timeline-view.ts'
import { Toolbar } from './toolbar.tsx'
import { useEditCommands } from './use-edit-commands.ts'
import classes from './edit-step.module.css'

/** Watch, cut and mark: preview and lists above, tools and timeline below. */
export function EditStep() {
  const isEmpty = useTimeline().clips.length === 0
  usePlayCommands()
  useUndoCommands()
  useEditCommands()
  usePlaceKit()
  useEffect(() => () => useTimelineView.setState({ pixelsPerSecond: undefined, scrollLeft: 0 }), [])
  if (isEmpty) {
    return <NothingToEdit />
  }
  return (
    <div className={classes.step}>
      <div className={classes.upper}>
        <Preview>
          <CameraPopover />
        </Preview>
        <SidePanel />
      </div>
      <Toolbar />
      <Timeline />
    </div>
  )
}

function NothingToEdit() {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<IconWaveSine size={36} />}
      title={t('editing.empty.title')}
      text={t('editing.empty.text')}
    >
      <PasteNote />
      <RecordingWays />
    </EmptyState>
  )
}

import { Slider } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBackspace,
  IconBookmark,
  IconBracketsContainEnd,
  IconBracketsContainStart,
  IconMusicPlus,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
  IconScissors,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isChangeLabel } from '#shared/editing/change-label.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useLength } from '../open-episode/use-edited.ts'
import { PlayButton } from '../playback/play-button.tsx'
import { Position } from '../playback/position.tsx'
import { CommandButton } from './command-button.tsx'
import { TitlesMenu } from './overlays/titles-menu.tsx'
import { SilencePopover } from './silences/silence-popover.tsx'
import {
  CLOSEST_PIXELS_PER_SECOND,
  fittingPixelsPerSecond,
  useTimelineView,
} from './timeline-view.ts'
import { TransitionPopover } from './transition-popover.tsx'
import { VersionsPopover } from './versions-popover.tsx'
import { VolumePopover } from './volume-popover.tsx'
import { zoom } from './use-edit-commands.ts'
import classes from './toolbar.module.css'

/** Play, cut, undo, zoom: one row between the preview and the timeline. */
export function Toolbar() {
  const { t } = useTranslation()
  return (
    <div role="toolbar" aria-label={t('editing.toolbar.label')} className={classes.toolbar}>
      <CommandButton id="toStart" icon={<IconPlayerSkipBackFilled size={18} />} />
      <PlayButton />
      <CommandButton id="toEnd" icon={<IconPlayerSkipForwardFilled size={18} />} />
      <span className={classes.position}>
        <Position />
      </span>
      <span className={classes.divider} />
      <CommandButton id="split" icon={<IconScissors size={18} />}>
        {t('editing.toolbar.split')}
      </CommandButton>
      <CommandButton id="cutRange" icon={<IconBackspace size={18} />}>
        {t('editing.toolbar.cut')}
      </CommandButton>
      <CommandButton isLesser id="trimStart" icon={<IconBracketsContainStart size={18} />}>
        {t('editing.toolbar.trimStart')}
      </CommandButton>
      <CommandButton isLesser id="trimEnd" icon={<IconBracketsContainEnd size={18} />}>
        {t('editing.toolbar.trimEnd')}
      </CommandButton>
      <CommandButton isLesser id="addChapter" icon={<IconBookmark size={18} />}>
        {t('editing.toolbar.chapter')}
      </CommandButton>
      <SilencePopover />
      <TransitionPopover />
      <VolumePopover />
      <CommandButton isLesser id="addMusic" icon={<IconMusicPlus size={18} />}>
        {t('editing.toolbar.music')}
      </CommandButton>
      <TitlesMenu />
      <span className={classes.divider} />
      <UndoButtons />
      <VersionsPopover />
      <span className={classes.space} />
      <Zoom />
    </div>
  )
}

/** Their tooltips say what would be undone. */
function UndoButtons() {
  const { t } = useTranslation()
  const past = useOpenEpisode((state) => state.history.past.at(-1)?.label)
  const next = useOpenEpisode((state) => state.history.future[0]?.label)
  const named = (kind: 'undo' | 'redo', label: string | undefined) =>
    label !== undefined && isChangeLabel(label)
      ? t(`editing.${kind}`, { change: t(`editing.change.${label}`) })
      : undefined
  return (
    <>
      <CommandButton id="undo" icon={<IconArrowBackUp size={18} />} hint={named('undo', past)} />
      <CommandButton id="redo" icon={<IconArrowForwardUp size={18} />} hint={named('redo', next)} />
    </>
  )
}

function Zoom() {
  const { t } = useTranslation()
  const width = useTimelineView((view) => view.width)
  const chosen = useTimelineView((view) => view.pixelsPerSecond)
  const length = useLength()
  const fit = fittingPixelsPerSecond(width, length)
  const range = Math.log(Math.max(1.001, CLOSEST_PIXELS_PER_SECOND / fit))
  const pixelsPerSecond = Math.max(fit, chosen ?? fit)
  return (
    <>
      <CommandButton id="zoomOut" icon={<IconZoomOut size={18} />} />
      <Slider
        className={classes.zoom}
        size={3}
        thumbSize={14}
        min={0}
        max={1}
        step={0.01}
        label={null}
        thumbLabel={t('editing.toolbar.zoom')}
        value={Math.log(pixelsPerSecond / fit) / range}
        onChange={(value) => zoom((Math.exp(value * range) * fit) / pixelsPerSecond)}
        disabled={length === 0}
      />
      <CommandButton id="zoomIn" icon={<IconZoomIn size={18} />} />
    </>
  )
}

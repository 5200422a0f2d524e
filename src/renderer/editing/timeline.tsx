import {
  IconBadgeCc,
  IconBookmark,
  IconMicrophone,
  IconMusic,
  IconPlus,
  IconTypography,
  IconVideo,
} from '@tabler/icons-react'
import { ActionIcon, Tooltip } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { assetsUsed } from '#shared/editing/used-clips.ts'
import { isEnabled, runCommand, useActions } from '../actions/registry.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline, useTrack } from '../open-episode/use-edited.ts'
import { ChosenStatus } from './arranging/chosen-status.tsx'
import { ClipMenu } from './arranging/clip-menu.tsx'
import { GestureDrawing } from './arranging/gesture-drawing.tsx'
import { PasteNote } from './arranging/paste-note.tsx'
import { SnapSwitch } from './arranging/snap-switch.tsx'
import { CaptionsLane } from './captions-lane.tsx'
import { ChaptersLane } from './chapters-lane.tsx'
import { LaneHead } from './lane-head.tsx'
import { MarkedRange } from './marked-range.tsx'
import { MusicLane } from './music-lane.tsx'
import { OverlayLane, useOverlayLaneHeight } from './overlays/overlay-lane.tsx'
import { Overview } from './overview.tsx'
import { PicturesLane } from './pictures-lane.tsx'
import { Playhead } from './playhead.tsx'
import { Ruler } from './ruler.tsx'
import { SoundLane } from './sound-lane.tsx'
import { useMusic } from '../playback/use-music.ts'
import { usePeaks } from '../playback/use-peaks.ts'
import { usePointer } from './use-pointer.ts'
import { useScale } from './use-scale.ts'
import { useScroller } from './use-scroller.ts'
import classes from './timeline.module.css'

/** The edited episode along its time: what is seen, heard and read, lane by lane. */
export function Timeline() {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const scale = useScale()
  const waveform = usePeaks()
  useMusic(waveform.waveforms)
  const lanes = useLanes()
  useScroller(scroller, scale)
  const pointer = usePointer(content, scale)
  return (
    <section className={classes.timeline} aria-label={t('editing.timeline.label')}>
      <div className={classes.lanes}>
        <div className={classes.heads}>
          <div className={classes.corner}>
            <SnapSwitch />
          </div>
          <ChaptersHead />
          {lanes.hasOverlays && <OverlaysHead />}
          {lanes.hasPictures && (
            <LaneHead colour="--ps-lane-picture" icon={<IconVideo size={18} />} size="4.5rem">
              {t('editing.timeline.pictures')}
            </LaneHead>
          )}
          <LaneHead colour="--ps-lane-narrator" icon={<IconMicrophone size={18} />} size="4.75rem">
            {t('editing.timeline.sound')}
          </LaneHead>
          {lanes.hasMusic && (
            <LaneHead colour="--ps-lane-music" icon={<IconMusic size={18} />} size="2.8125rem">
              {t('editing.timeline.music')}
            </LaneHead>
          )}
          {lanes.hasCaptions && (
            <LaneHead colour="--ps-lane-caption" icon={<IconBadgeCc size={18} />} size="2rem">
              {t('editing.timeline.captions')}
            </LaneHead>
          )}
        </div>
        <div ref={scroller} className={classes.scroller}>
          <div
            ref={content}
            className={classes.content}
            style={{ width: scale.contentWidth }}
            {...pointer}
          >
            <Ruler scale={scale} />
            <ChaptersLane scale={scale} />
            {lanes.hasOverlays && <OverlayLane scale={scale} />}
            {lanes.hasPictures && <PicturesLane scale={scale} />}
            <SoundLane scale={scale} waveform={waveform} />
            {lanes.hasMusic && <MusicLane scale={scale} />}
            {lanes.hasCaptions && <CaptionsLane scale={scale} />}
            <MarkedRange scale={scale} />
            <GestureDrawing scale={scale} />
            <Playhead scale={scale} />
          </div>
        </div>
      </div>
      <PasteNote />
      <Overview waveforms={waveform.waveforms} scale={scale} />
      <ChosenStatus />
      <ClipMenu />
    </section>
  )
}

function ChaptersHead() {
  const { t } = useTranslation()
  const canAdd = useActions(({ actions }) => isEnabled(actions, 'addChapter'))
  return (
    <LaneHead colour="--ps-ribbon" icon={<IconBookmark size={18} />} size="1.75rem">
      {t('editing.timeline.chapters')}
      <Tooltip label={t('commands.addChapter')}>
        <ActionIcon
          size={24}
          ml="auto"
          aria-label={t('commands.addChapter')}
          disabled={!canAdd}
          onClick={() => runCommand('addChapter')}
        >
          <IconPlus size={16} />
        </ActionIcon>
      </Tooltip>
    </LaneHead>
  )
}

function OverlaysHead() {
  const { t } = useTranslation()
  const size = useOverlayLaneHeight()
  return (
    <LaneHead colour="--ps-lane-overlay" icon={<IconTypography size={18} />} size={size}>
      {t('editing.timeline.overlays')}
    </LaneHead>
  )
}

/** Lanes with nothing in them are left out. */
function useLanes() {
  const timeline = useTimeline()
  const assets = useOpenEpisode((state) => state.document?.assets)
  const used = assetsUsed(timeline)
  const hasVideo = assets?.some((asset) => asset.video && used.has(asset.id))
  return {
    hasPictures: hasVideo || timeline.pictures.length > 0,
    hasOverlays: timeline.overlays.length > 0,
    hasMusic: timeline.music.length > 0,
    hasCaptions: useTrack().cues.length > 0,
  }
}

import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconBadgeCc,
  IconHourglass,
  IconMaximize,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { markAt, wordMarks } from '#shared/captions/word-marks.ts'
import { frameAt } from '#shared/export/overlay-plan.ts'
import { playedAt } from '#shared/export/played-at.ts'
import { useJobs } from '../jobs/jobs.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { cueAt, useEditedCues, useTimeline } from '../open-episode/use-edited.ts'
import { CaptionOver } from './caption-over.tsx'
import { CameraInCorner } from './camera-in-corner.tsx'
import { OverlaysOver } from './overlays-over.tsx'
import { PicturesOver } from './pictures-over.tsx'
import { usePlayer } from './player-state.ts'
import { player } from './player.ts'
import { SoundNote } from './sound-note.tsx'
import classes from './preview.module.css'

export interface PreviewProps {
  /** Fills its place, without switches beside it. */
  readonly isBare?: boolean
  /** More switches, under those beside it. */
  readonly children?: ReactNode
}

/** The edited episode as it will be exported: what is cut is skipped, pictures and captions are over it. */
export function Preview({ isBare = false, children }: PreviewProps) {
  const { t } = useTranslation()
  const screen = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => (stage.current ? player.attach(stage.current) : undefined), [])
  return (
    <section
      className={classes.surround}
      data-bare={isBare || undefined}
      aria-label={t('editing.preview.label')}
    >
      <div ref={screen} className={classes.screen}>
        <Backdrop />
        <div ref={stage} className={classes.stage} />
        <CameraInCorner over="screen" />
        <Darkness />
        <PicturesOver />
        <CameraInCorner over="page" />
        <OverlaysOver />
        <CurrentCaption />
        <BrokenNote />
        <SoundNote />
      </div>
      {!isBare && (
        <Switches onFullScreen={() => void screen.current?.requestFullscreen()}>
          {children}
        </Switches>
      )}
    </section>
  )
}

/**
 * What is seen where nothing else is: in an episode that is only sound the thumbnail, or the title; in others a
 * plain ground, as it is exported.
 */
function Backdrop() {
  const timeline = useTimeline()
  const assets = useOpenEpisode((state) => state.document?.assets) ?? []
  const videos = new Set(assets.filter(({ video }) => video).map(({ id }) => id))
  const showsSomething =
    timeline.pictures.length > 0 || timeline.clips.some(({ assetId }) => videos.has(assetId))
  const title = useOpenEpisode((state) => state.document?.episode.title)
  const thumbnailUrl = useOpenEpisode((state) => state.document?.thumbnailUrl)
  return showsSomething ? (
    <div className={classes.plain} />
  ) : (
    <div className={classes.backdrop}>
      {thumbnailUrl ? <img src={thumbnailUrl} alt="" /> : <span>{title}</span>}
    </div>
  )
}

/** What fades to black does so with the camera and the bars beside it; a picture lies over the black. */
function Darkness() {
  const timeline = useTimeline()
  const darkness = useOpenEpisode((state) => playedAt(timeline, state.playhead)?.darkness ?? 0)
  return darkness > 0 ? <div className={classes.darkness} style={{ opacity: darkness }} /> : null
}

function CurrentCaption() {
  const cues = useEditedCues()
  const { captionLook, frameRate } = useTimeline()
  const isShown = usePlayer((state) => state.showsCaptions)
  const cue = useOpenEpisode((state) => cueAt(cues, state.playhead))
  const marks = useMemo(
    () => (cue && captionLook.marksWords ? wordMarks(cue, frameRate) : []),
    [cue, captionLook.marksWords, frameRate],
  )
  const mark = useOpenEpisode((state) => markAt(marks, frameAt(state.playhead, frameRate)))
  if (!isShown || !cue) {
    return null
  }
  return <CaptionOver text={cue.text} look={captionLook} mark={mark} />
}

function BrokenNote() {
  const { t } = useTranslation()
  const assetId = usePlayer((state) => state.brokenAssetId)
  const asset = useOpenEpisode((state) =>
    state.document?.assets.find((other) => other.id === assetId),
  )
  const isPreparing = useJobs(({ jobs }) =>
    [...jobs.values()].some(({ kind, state }) => kind === 'proxy' && state === 'running'),
  )
  if (!asset) {
    return null
  }
  return isPreparing ? (
    <p role="status" className={classes.broken}>
      <IconHourglass size={18} aria-hidden />
      {t('editing.preview.preparing', { name: asset.name })}
    </p>
  ) : (
    <p role="alert" className={classes.broken}>
      <IconAlertTriangle size={18} aria-hidden />
      {t('editing.preview.broken', { name: asset.name })}
    </p>
  )
}

interface SwitchesProps {
  readonly onFullScreen: () => void
  readonly children: ReactNode
}

function Switches({ onFullScreen, children }: SwitchesProps) {
  const { t } = useTranslation()
  const { showsCaptions, isMuted } = usePlayer()
  return (
    <div className={classes.switches}>
      <Tooltip label={t('editing.preview.captions')} position="left">
        <ActionIcon
          aria-label={t('editing.preview.captions')}
          aria-pressed={showsCaptions}
          onClick={() => usePlayer.setState({ showsCaptions: !showsCaptions })}
        >
          <IconBadgeCc size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip
        label={t(isMuted ? 'editing.toolbar.unmute' : 'editing.toolbar.mute')}
        position="left"
      >
        <ActionIcon
          aria-label={t('editing.toolbar.mute')}
          aria-pressed={isMuted}
          onClick={() => usePlayer.setState({ isMuted: !isMuted })}
        >
          {isMuted ? <IconVolumeOff size={18} /> : <IconVolume size={18} />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('editing.preview.fullScreen')} position="left">
        <ActionIcon aria-label={t('editing.preview.fullScreen')} onClick={onFullScreen}>
          <IconMaximize size={18} />
        </ActionIcon>
      </Tooltip>
      {children}
    </div>
  )
}

import { Slider } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cropTall } from '#shared/editing/camera.ts'
import { type Timeline, placedClips } from '#shared/editing/timeline.ts'
import type { Asset, VideoStream } from '#shared/episodes/asset.ts'
import { type Ticks, ticks } from '#shared/time/ticks.ts'
import { videoFrameUrl } from '../../open-episode/frame-url.ts'
import { change, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import classes from './tall-crop.module.css'

const TALL = 9 / 16

/** Which part of a wide video a tall one keeps, over the frame at the playhead. */
export function TallCrop({ assets }: { readonly assets: readonly Asset[] }) {
  const { t } = useTranslation()
  const timeline = useTimeline()
  const [dragged, setDragged] = useState<number>()
  const place = dragged ?? timeline.tallCrop
  const [playhead] = useState(() => useOpenEpisode.getState().playhead)
  const frame = frameOf(timeline, assets, playhead)
  if (!frame) {
    return null
  }
  const { width, height } = frame.video
  const kept = Math.min(1, (TALL * height) / width)
  return (
    <div className={classes.crop}>
      <div className={classes.picture} style={{ aspectRatio: `${width} / ${height}` }}>
        <img src={frame.url} alt="" />
        <div
          className={classes.kept}
          style={{ width: `${kept * 100}%`, left: `${place * (1 - kept) * 100}%` }}
        />
      </div>
      <div className={classes.slider}>
        <span>{t('publishing.exporting.crop')}</span>
        <Slider
          min={0}
          max={1}
          step={0.01}
          label={null}
          thumbLabel={t('publishing.exporting.cropPosition')}
          value={place}
          onChange={setDragged}
          onChangeEnd={(value) => {
            setDragged(undefined)
            change('cropTall', (edited) => cropTall(edited, value))
          }}
        />
        <span className={classes.ends} aria-hidden>
          <span>{t('publishing.exporting.cropLeft')}</span>
          <span>{t('publishing.exporting.cropRight')}</span>
        </span>
      </div>
    </div>
  )
}

/** The video at the playhead, or the first one where a sound plays; none where there is only sound. */
function frameOf(
  timeline: Timeline,
  assets: readonly Asset[],
  playhead: Ticks,
): { url: string; video: VideoStream } | undefined {
  const videos = placedClips(timeline).flatMap(({ clip, start, end }) => {
    const video = assets.find(({ id }) => id === clip.assetId)?.video
    return video ? [{ clip, start, end, video }] : []
  })
  const shown = videos.find(({ start, end }) => playhead >= start && playhead < end) ?? videos[0]
  if (!shown) {
    return undefined
  }
  const { clip, start, end, video } = shown
  const into = playhead >= start && playhead < end ? playhead - start : 0
  return { url: videoFrameUrl(clip.assetId, ticks(clip.start + into)), video }
}

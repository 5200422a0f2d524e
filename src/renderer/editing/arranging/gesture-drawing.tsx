import { useTranslation } from 'react-i18next'
import { clipLength } from '#shared/editing/timeline.ts'
import { formatPosition } from '#shared/time/timecode.ts'
import { type Ticks, subtract, ticks } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { assetName } from '../asset-name.ts'
import type { Scale } from '../timeline-view.ts'
import { type MoveDrawing, type TrimDrawing, useGesture } from './gesture.ts'
import classes from './gesture-drawing.module.css'

/** What a drag will do when it is let go, drawn over the lanes; sizes and places are told in words beside it. */
export function GestureDrawing({ scale }: { readonly scale: Scale }) {
  const { snap, trim, move } = useGesture()
  return (
    <>
      {trim && <Trimmed trim={trim} scale={scale} />}
      {move && <Moved move={move} scale={scale} />}
      {snap !== undefined && (
        <div aria-hidden className={classes.snap} style={{ left: scale.toPixels(snap) }} />
      )}
    </>
  )
}

/** What is taken off is hatched, what comes back is framed. */
function Trimmed({ trim, scale }: { readonly trim: TrimDrawing; readonly scale: Scale }) {
  const { t } = useTranslation()
  const clip = useTimeline().clips.find(({ id }) => id === trim.clipId)
  if (!clip) {
    return null
  }
  const { from, to, edge } = trim
  const longer = edge === 'start' ? subtract(from, to) : subtract(to, from)
  const left = scale.toPixels(ticks(Math.min(from, to)))
  const time = formatPosition(ticks(clipLength(clip) + longer))
  const change = `${longer < 0 ? '\u2212' : '+'}${formatPosition(ticks(Math.abs(longer)))}`
  return (
    <>
      <div
        aria-hidden
        className={classes.trimmed}
        data-longer={longer > 0 || undefined}
        style={{ left, width: scale.toPixels(ticks(Math.abs(longer))) }}
      />
      <Told at={to} scale={scale}>
        {t('editing.clips.trimmed', { change, time })}
      </Told>
    </>
  )
}

/** A line where the clips will be put, and what is carried beside the pointer. */
function Moved({ move, scale }: { readonly move: MoveDrawing; readonly scale: Scale }) {
  const { t } = useTranslation()
  const assets = useOpenEpisode(({ document }) => document?.assets) ?? []
  const moved = useTimeline().clips.filter(({ id }) => move.ids.includes(id))
  const time = formatPosition(ticks(moved.reduce((sum, clip) => sum + clipLength(clip), 0)))
  return (
    <>
      {move.to !== undefined && (
        <div aria-hidden className={classes.border} style={{ left: scale.toPixels(move.to) }} />
      )}
      <Told at={move.pointer} scale={scale}>
        {moved.length > 1
          ? t('editing.clips.several', { count: moved.length, time })
          : `${assetName(assets, moved[0]?.assetId ?? '') || t('editing.clips.blank')}, ${time}`}
      </Told>
    </>
  )
}

interface ToldProps {
  readonly at: Ticks
  readonly scale: Scale
  readonly children: string
}

/** Stays in sight beside its moment. */
function Told({ at, scale, children }: ToldProps) {
  const x = scale.toPixels(at)
  const isRight = x > scale.toPixels(scale.visible.start) + scale.toPixels(scale.visible.end) - x
  return (
    <div aria-hidden className={classes.told} data-left={isRight || undefined} style={{ left: x }}>
      {children}
    </div>
  )
}

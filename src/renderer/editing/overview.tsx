import { type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Peaks } from '#shared/editing/peaks.ts'
import { useLength, usePlayhead, useTimeline } from '../open-episode/use-edited.ts'
import { OverviewWaveform } from './overview-waveform.tsx'
import { type Scale, useTimelineView } from './timeline-view.ts'
import classes from './overview.module.css'

export interface OverviewProps {
  readonly waveforms: ReadonlyMap<string, Peaks>
  readonly scale: Scale
}

/** The whole episode in one line, with what is in sight framed; pressing goes there. */
export function Overview({ waveforms, scale }: OverviewProps) {
  const { t } = useTranslation()
  const timeline = useTimeline()
  const length = useLength()
  const width = useTimelineView((view) => view.width)
  const here = useRef<HTMLDivElement>(null)
  usePlayhead((playhead) => {
    if (here.current) {
      here.current.style.left = `${length === 0 ? 0 : (playhead / length) * 100}%`
    }
  })
  return (
    <div className={classes.overview}>
      <span className={classes.name}>{t('editing.timeline.whole')}</span>
      <div
        className={classes.strip}
        onPointerDown={(event) => lookAt(event, scale)}
        onPointerMove={(event) => {
          if (event.buttons === 1) {
            lookAt(event, scale)
          }
        }}
      >
        <OverviewWaveform
          waveforms={waveforms}
          timeline={timeline}
          length={length}
          width={width}
          height={16}
        />
        <Frame scale={scale} />
        <div ref={here} className={classes.here} />
      </div>
    </div>
  )
}

/** Around what is in sight. It alone moves while the lanes are scrolled. */
function Frame({ scale }: { readonly scale: Scale }) {
  const left = useTimelineView((view) => view.scrollLeft)
  const width = useTimelineView((view) => view.width)
  const share = (pixels: number) => `${(pixels / scale.contentWidth) * 100}%`
  return <div className={classes.frame} style={{ left: share(left), width: share(width) }} />
}

function lookAt(event: PointerEvent<HTMLDivElement>, scale: Scale): void {
  const box = event.currentTarget.getBoundingClientRect()
  const centre = ((event.clientX - box.left) / box.width) * scale.contentWidth
  useTimelineView.setState(({ width }) => ({
    scrollLeft: Math.max(0, Math.min(centre - width / 2, scale.contentWidth - width)),
  }))
}

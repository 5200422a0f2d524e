import { useTranslation } from 'react-i18next'
import { formatPosition } from '#shared/time/timecode.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { markedRange } from './edit-actions.ts'
import type { Scale } from './timeline-view.ts'
import classes from './marked-range.module.css'

/** The range between the marks, and a mark that has no other yet. */
export function MarkedRange({ scale }: { readonly scale: Scale }) {
  const { t } = useTranslation()
  const marks = useOpenEpisode((state) => state.marks)
  const range = markedRange(marks)
  if (range) {
    const left = scale.toPixels(range.start)
    const times = { from: formatPosition(range.start), to: formatPosition(range.end) }
    return (
      <div
        role="status"
        aria-label={t('editing.timeline.marked', times)}
        className={classes.range}
        style={{ left, width: Math.max(2, scale.toPixels(range.end) - left) }}
      />
    )
  }
  const single = marks.start ?? marks.end
  return single === undefined ? null : (
    <div
      aria-hidden
      className={classes.single}
      data-end={marks.start === undefined || undefined}
      style={{ left: scale.toPixels(single) }}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { clipLength } from '#shared/editing/timeline.ts'
import { formatPosition } from '#shared/time/timecode.ts'
import { ticks } from '#shared/time/ticks.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { useChosenIds } from './use-chosen.ts'

/** Says how many clips are chosen and how long they are together, for those who do not see the rings. */
export function ChosenStatus() {
  const { t } = useTranslation()
  const chosen = new Set(useChosenIds())
  const { clips } = useTimeline()
  const length = clips
    .filter(({ id }) => chosen.has(id))
    .reduce((sum, clip) => sum + clipLength(clip), 0)
  return (
    <div role="status" className="visually-hidden">
      {chosen.size > 0 &&
        t('editing.clips.chosen', { count: chosen.size, time: formatPosition(ticks(length)) })}
    </div>
  )
}

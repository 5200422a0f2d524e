import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type PlacedClip, isBlank, placedClips } from '#shared/editing/timeline.ts'
import { joinRanges, rangesWithin } from '#shared/time/range.ts'
import { indexOfClip } from '#shared/editing/used-clips.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { assetName } from '../asset-name.ts'
import { boxesOf, placeOf } from '../boxes.ts'
import type { Scale } from '../timeline-view.ts'
import { beginHere } from './choose-actions.ts'
import { ClipEdges } from './clip-edges.tsx'
import { pressClipKey } from './clip-keys.ts'
import { useGesture } from './gesture.ts'
import { useSelection } from './selection.ts'
import { useChosenIds } from './use-chosen.ts'
import classes from './clip-list.module.css'

/** Room for a name to hold a clip by. */
const NAMED_PIXELS = 20

/**
 * The clips as a list to choose from, each lying over what is heard, with its name to move it by. Those too
 * narrow to be told apart are chosen by going closer, or by keys.
 */
export function ClipList({ scale }: { readonly scale: Scale }) {
  const { t } = useTranslation()
  const listId = useId()
  const timeline = useTimeline()
  const assets = useOpenEpisode(({ document }) => document?.assets) ?? []
  const active = useSelection((selection) => selection.active)
  const chosen = new Set(useChosenIds())
  const boxes = boxesOf(rangesWithin(placedClips(timeline), scale.visible), scale)
  const options = boxes.flatMap((box) => (box.length === 1 ? [box[0]] : []))
  const narrow = boxes.flatMap((box) =>
    box.length === 1 ? [] : joinRanges(box.filter(({ clip }) => chosen.has(clip.id))),
  )
  const optionId = (clipId: string) => `${listId}${clipId}`
  const isActiveSeen = options.some(({ clip }) => clip.id === active)
  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={t('editing.clips.list')}
      aria-multiselectable
      aria-orientation="horizontal"
      aria-activedescendant={active !== undefined && isActiveSeen ? optionId(active) : undefined}
      className={classes.list}
      onFocus={beginHere}
      onKeyDown={(event) => pressClipKey(event) && event.preventDefault()}
    >
      {options.map((one) => (
        <ClipOption
          key={one.clip.id}
          id={optionId(one.clip.id)}
          placed={one}
          name={isBlank(one.clip) ? t('editing.clips.blank') : assetName(assets, one.clip.assetId)}
          number={(indexOfClip(timeline, one.clip.id) ?? 0) + 1}
          count={timeline.clips.length}
          scale={scale}
          isChosen={chosen.has(one.clip.id)}
          isActive={one.clip.id === active}
        />
      ))}
      {narrow.map(({ start, end }) => (
        <div
          key={start}
          aria-hidden
          className={classes.narrow}
          style={placeOf({ start, end }, scale, 0)}
        />
      ))}
    </div>
  )
}

interface ClipOptionProps {
  readonly id: string
  readonly placed: PlacedClip
  readonly name: string
  readonly number: number
  readonly count: number
  readonly scale: Scale
  readonly isChosen: boolean
  readonly isActive: boolean
}

function ClipOption({
  id,
  placed,
  name,
  number,
  count,
  scale,
  isChosen,
  isActive,
}: ClipOptionProps) {
  const { t } = useTranslation()
  const { clip, start, end } = placed
  const isMoving = useGesture(({ move }) => move?.ids.includes(clip.id) === true)
  const place = placeOf(placed, scale)
  const about = { name, from: formatClock(start), to: formatClock(end) }
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-label={t(clip.isMuted ? 'editing.clips.muted' : 'editing.clips.clip', about)}
      aria-setsize={count}
      aria-posinset={number}
      className={classes.clip}
      data-active={isActive || undefined}
      data-blank={isBlank(clip) || undefined}
      data-moving={isMoving || undefined}
      style={place}
    >
      {place.width >= NAMED_PIXELS && (
        <span aria-hidden data-grip="name" data-clip={clip.id} className={classes.name}>
          {name}
        </span>
      )}
      <ClipEdges clipId={clip.id} width={place.width} />
    </div>
  )
}

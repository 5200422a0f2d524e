import { Tooltip } from '@mantine/core'
import { IconBlendMode, IconMoonFilled, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type PlacedTransition, cutTransitions } from '#shared/editing/transitions.ts'
import { formatPosition } from '#shared/time/timecode.ts'
import { toSeconds } from '#shared/time/ticks.ts'
import { runCommand } from '../actions/registry.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { player } from '../playback/player.ts'
import { useSeconds } from './slider-setting.tsx'
import type { Scale } from './timeline-view.ts'
import classes from './transition-marks.module.css'

/** A cut at which nothing happens is marked only when its neighbours are this far away. */
const ROOM_PIXELS = 48

const ICONS = { none: IconPlus, crossfade: IconBlendMode, dip: IconMoonFilled } as const

/** A mark at each cut, for the mouse; the command they run does the same at the playhead. */
export function TransitionMarks({ scale }: { readonly scale: Scale }) {
  const cuts = cutTransitions(useTimeline())
  const hasRoom = (index: number) =>
    [cuts[index - 1], cuts[index + 1]].every((other) => {
      const [from, to] = [cuts[index]?.at, other?.at]
      return (
        from === undefined ||
        to === undefined ||
        Math.abs(scale.toPixels(from) - scale.toPixels(to)) >= ROOM_PIXELS
      )
    })
  return cuts.map((cut, index) =>
    cut.at >= scale.visible.start &&
    cut.at <= scale.visible.end &&
    (cut.kind !== 'none' || hasRoom(index)) ? (
      <Mark key={cut.at} cut={cut} scale={scale} />
    ) : null,
  )
}

function Mark({ cut, scale }: { readonly cut: PlacedTransition; readonly scale: Scale }) {
  const { t } = useTranslation()
  const seconds = useSeconds()
  const Icon = ICONS[cut.kind]
  const name = t(`editing.transition.mark.${cut.kind}`, {
    time: formatPosition(cut.at),
    length: seconds(toSeconds(cut.length)),
  })
  return (
    <Tooltip label={name}>
      <button
        type="button"
        className={classes.mark}
        data-kind={cut.kind}
        style={{ left: scale.toPixels(cut.at) }}
        aria-label={name}
        // There may be hundreds: by key, the command does the same at the playhead.
        tabIndex={-1}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => {
          player.seek(cut.at)
          runCommand('openTransition')
        }}
      >
        <Icon size={12} aria-hidden />
      </button>
    </Tooltip>
  )
}

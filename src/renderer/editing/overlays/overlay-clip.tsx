import { Tooltip } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Overlay } from '#shared/editing/timeline.ts'
import { formatPosition } from '#shared/time/timecode.ts'
import laneClasses from '../lane.module.css'
import type { Scale } from '../timeline-view.ts'
import {
  closeOverlay,
  laneIdOf,
  openOverlay,
  removeOverlayNamed,
  useOpenOverlay,
} from './overlay-actions.ts'
import { OVERLAY_ICONS, useOverlayName } from './overlay-kinds.tsx'
import { usePulling } from './use-pulling.ts'
import classes from './overlay-clip.module.css'

export interface OverlayClipProps {
  readonly overlay: Overlay
  /** From the top of the lane. */
  readonly top: string
  readonly scale: Scale
}

/** An overlay in its lane. */
export function OverlayClip({ overlay, top, scale }: OverlayClipProps) {
  const { t } = useTranslation()
  const hintId = useId()
  const name = useOverlayName(overlay)
  const isOpen = useOpenOverlay(({ id }) => id === overlay.id)
  const { range, isPulled, wasDragged, gripBy, keys } = usePulling(overlay, scale)
  const Icon = OVERLAY_ICONS[overlay.kind]
  const left = scale.toPixels(range.start)
  const label = t('editing.overlays.open', {
    kind: t(`editing.overlays.${overlay.kind}`),
    what: name,
    from: formatPosition(range.start),
    to: formatPosition(range.end),
  })
  return (
    <Tooltip label={<Hint label={label} />} multiline w={300} disabled={isOpen || isPulled}>
      <button
        id={laneIdOf(overlay.id)}
        type="button"
        className={`${laneClasses.clip} ${classes.clip}`}
        data-pulled={isPulled || undefined}
        data-open={isOpen || undefined}
        style={{ top, left, width: Math.max(24, scale.toPixels(range.end) - left - 2) }}
        aria-label={label}
        aria-describedby={hintId}
        aria-expanded={isOpen}
        {...gripBy('whole')}
        onClick={() =>
          !wasDragged.current && (isOpen ? closeOverlay(overlay.id) : openOverlay(overlay))
        }
        onDoubleClick={(event) => event.stopPropagation()}
        onBlur={keys.onBlur}
        onKeyUp={keys.onKeyUp}
        onKeyDown={(event) => {
          keys.onKeyDown(event)
          if (event.key === 'Delete') {
            event.preventDefault()
            removeOverlayNamed(overlay.id)
          }
        }}
      >
        <span id={hintId} hidden>
          {t('editing.overlays.keys')}
        </span>
        <span className={classes.words}>
          <Icon size={16} aria-hidden />
          <span className={classes.name}>{name}</span>
        </span>
        <span className={classes.handle} data-end="start" {...gripBy('start')} />
        <span className={classes.handle} data-end="end" {...gripBy('end')} />
      </button>
    </Tooltip>
  )
}

function Hint({ label }: { readonly label: string }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={classes.hint}>{label}</span>
      <span className={classes.hint}>{t('editing.overlays.keys')}</span>
    </>
  )
}

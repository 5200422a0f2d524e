import { Popover, Tooltip } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { removeOverlay } from '#shared/editing/overlays.ts'
import type { Overlay } from '#shared/editing/timeline.ts'
import { formatPosition } from '#shared/time/timecode.ts'
import { change } from '../../open-episode/open-episode.ts'
import laneClasses from '../lane.module.css'
import type { Scale } from '../timeline-view.ts'
import { openOverlay, useOpenOverlay } from './overlay-actions.ts'
import { OverlayForm } from './overlay-form.tsx'
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
    <Popover
      opened={isOpen}
      onChange={(opened) => !opened && close()}
      width={320}
      position="top-start"
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <Tooltip label={<Hint label={label} />} multiline w={300} disabled={isOpen || isPulled}>
          <button
            type="button"
            className={`${laneClasses.clip} ${classes.clip}`}
            data-pulled={isPulled || undefined}
            style={{ top, left, width: Math.max(24, scale.toPixels(range.end) - left - 2) }}
            aria-label={label}
            aria-describedby={hintId}
            {...gripBy('whole')}
            onClick={() => !wasDragged.current && (isOpen ? close() : openOverlay(overlay))}
            onDoubleClick={(event) => event.stopPropagation()}
            onBlur={keys.onBlur}
            onKeyUp={keys.onKeyUp}
            onKeyDown={(event) => {
              keys.onKeyDown(event)
              if (event.key === 'Delete') {
                event.preventDefault()
                remove(overlay)
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
      </Popover.Target>
      {/* What is pressed in there is no press on the timeline. */}
      <Popover.Dropdown
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        {isOpen && <OverlayForm overlay={overlay} onRemove={() => remove(overlay)} />}
      </Popover.Dropdown>
    </Popover>
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

function close(): void {
  useOpenOverlay.setState({ id: undefined })
}

function remove({ id }: Overlay): void {
  close()
  change('removeOverlay', (timeline) => removeOverlay(timeline, id))
}

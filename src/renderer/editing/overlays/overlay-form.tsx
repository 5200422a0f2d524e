import { Button, NumberInput } from '@mantine/core'
import { IconArrowAutofitWidth, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type OverlayChange, changeOverlay, placeOverlay } from '#shared/editing/overlays.ts'
import type { Overlay } from '#shared/editing/timeline.ts'
import { ZERO, add, fromSeconds, toSeconds } from '#shared/time/ticks.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { change } from '../../open-episode/open-episode.ts'
import { useLength } from '../../open-episode/use-edited.ts'
import { useDrawnOverlay } from '../../playback/use-drawn-overlay.ts'
import formClasses from '../silence-popover.module.css'
import { SliderSetting } from '../slider-setting.tsx'
import { removeOverlayNamed } from './overlay-actions.ts'
import { OverlayFields } from './overlay-fields.tsx'
import classes from './overlay-form.module.css'

export interface OverlayFormProps {
  readonly overlay: Overlay
}

/** What an overlay shows, how long, and how it comes and goes. */
export function OverlayForm({ overlay }: OverlayFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { error } = useDrawnOverlay(overlay)
  const seconds = (value: number) =>
    t('editing.silence.seconds', { value: format.number(value, 1) })
  const set = (changed: OverlayChange) =>
    change('changeOverlay', (timeline) => changeOverlay(timeline, overlay.id, changed))
  return (
    <div className={formClasses.form}>
      <OverlayFields overlay={overlay} onChange={set} />
      {error && <FailureNote error={error} />}
      <Length overlay={overlay} />
      <SliderSetting
        name={t('editing.overlays.fadeIn')}
        say={seconds}
        {...{ value: toSeconds(overlay.fadeIn), min: 0, max: 3, step: 0.1 }}
        onChosen={(value) => set({ fadeIn: fromSeconds(value) })}
      />
      <SliderSetting
        name={t('editing.overlays.fadeOut')}
        say={seconds}
        {...{ value: toSeconds(overlay.fadeOut), min: 0, max: 3, step: 0.1 }}
        onChosen={(value) => set({ fadeOut: fromSeconds(value) })}
      />
      <Button
        variant="subtle"
        leftSection={<IconTrash size={16} />}
        onClick={() => removeOverlayNamed(overlay.id)}
      >
        {t('editing.overlays.remove')}
      </Button>
    </div>
  )
}

/** How long it is seen, or all along: a logo usually is. */
function Length({ overlay }: { readonly overlay: Overlay }) {
  const { t } = useTranslation()
  const { decimalMark } = useFormat()
  const length = useLength()
  const place = (start: Overlay['at'], end: Overlay['end']) =>
    change('moveOverlay', (timeline) => placeOverlay(timeline, overlay.id, { start, end }))
  return (
    <div className={classes.length}>
      <NumberInput
        label={t('editing.overlays.length')}
        suffix={` ${t('editing.overlays.unit')}`}
        value={Math.round(toSeconds(overlay.end) * 100 - toSeconds(overlay.at) * 100) / 100}
        min={0.1}
        max={Math.floor(toSeconds(length) * 100 - toSeconds(overlay.at) * 100) / 100}
        step={0.5}
        decimalScale={2}
        decimalSeparator={decimalMark}
        clampBehavior="strict"
        onChange={(value) => {
          if (typeof value === 'number' && value > 0) {
            place(overlay.at, add(overlay.at, fromSeconds(value)))
          }
        }}
      />
      {overlay.kind === 'picture' && (
        <Button
          variant="default"
          leftSection={<IconArrowAutofitWidth size={16} />}
          onClick={() => place(ZERO, length)}
        >
          {t('editing.overlays.allAlong')}
        </Button>
      )}
    </div>
  )
}

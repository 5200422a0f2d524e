import { useTranslation } from 'react-i18next'
import { clipEnds } from '#shared/editing/clip-ends.ts'
import type { Clip } from '#shared/editing/timeline.ts'
import { ZERO, fromSeconds, toSeconds } from '#shared/time/ticks.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import classes from './silence-popover.module.css'
import { SliderSetting, useSeconds } from './slider-setting.tsx'
import { changeFade } from './transition-actions.ts'

/** How a clip comes out of black and silence, and goes into them. */
export function FadeForm({ clip }: { readonly clip: Clip }) {
  const { t } = useTranslation()
  const seconds = useSeconds()
  const { clips } = useTimeline()
  const ends = clipEnds(clips)[clips.indexOf(clip)]
  const say = (value: number) => (value === 0 ? t('editing.transition.noFade') : seconds(value))
  return (
    <>
      <h2 className={classes.title}>{t('editing.transition.clip')}</h2>
      {(['in', 'out'] as const).map((end) => (
        <SliderSetting
          key={end}
          name={t(`editing.transition.fade.${end}`)}
          say={say}
          value={toSeconds((end === 'in' ? ends?.fadeIn : ends?.fadeOut) ?? ZERO)}
          {...{ min: 0, max: 5, step: 0.1 }}
          onChosen={(value) => changeFade(clip.id, end, fromSeconds(value))}
        />
      ))}
    </>
  )
}

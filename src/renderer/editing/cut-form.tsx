import { Button } from '@mantine/core'
import { IconArrowsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { goesOnAt } from '#shared/editing/cuts.ts'
import {
  CUT_KINDS,
  type CutTransition,
  setAllTransitions,
  transitionAt,
} from '#shared/editing/transitions.ts'
import { formatPosition } from '#shared/time/timecode.ts'
import { type Ticks, ZERO, fromSeconds, toSeconds } from '#shared/time/ticks.ts'
import { Choice } from '../design/choice.tsx'
import { change } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import classes from './silence-popover.module.css'
import { SliderSetting, useSeconds } from './slider-setting.tsx'
import { USUAL_TRANSITION, changeCut } from './transition-actions.ts'

/** What happens at one cut, and how long it takes. */
export function CutForm({ cut }: { readonly cut: Ticks }) {
  const { t } = useTranslation()
  const seconds = useSeconds()
  const timeline = useTimeline()
  const now = transitionAt(timeline, cut) ?? { kind: 'none', length: ZERO }
  const length = now.kind === 'none' ? USUAL_TRANSITION : now.length
  const isSeen = now.kind !== 'crossfade' || !goesOnAt(timeline, cut)
  return (
    <>
      <h2 className={classes.title}>{t('editing.timeline.cut', { time: formatPosition(cut) })}</h2>
      <Choice<CutTransition['kind']>
        label={t('editing.transition.kind')}
        hidesLabel
        options={CUT_KINDS.map((value) => ({
          value,
          label: t(`editing.transition.kinds.${value}`),
        }))}
        value={now.kind}
        onChange={(kind) => changeCut(cut, { kind, length })}
        consequence={t(`editing.transition.means.${isSeen ? now.kind : 'nothing'}`)}
      />
      {now.kind !== 'none' && (
        <SliderSetting
          name={t('editing.transition.length')}
          say={seconds}
          {...{ value: toSeconds(now.length), min: 0.2, max: 3, step: 0.1 }}
          onChosen={(value) => changeCut(cut, { kind: now.kind, length: fromSeconds(value) })}
        />
      )}
      {timeline.clips.length > 2 && (
        <Button
          variant="default"
          leftSection={<IconArrowsHorizontal size={16} />}
          onClick={() =>
            change('allTransitions', (timeline) =>
              setAllTransitions(timeline, { kind: now.kind, length }),
            )
          }
        >
          {t('editing.transition.everywhere')}
        </Button>
      )}
    </>
  )
}

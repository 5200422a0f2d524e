import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { removeSilences } from '#shared/editing/remove-silences.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { type Ticks, ZERO, add, subtract, toSeconds } from '#shared/time/ticks.ts'
import { Choice } from '../../design/choice.tsx'
import { FailureNote } from '../../design/failure-note.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { change } from '../../open-episode/open-episode.ts'
import shared from '../silence-popover.module.css'
import { SliderSetting } from '../slider-setting.tsx'
import { SilenceList } from './silence-list.tsx'
import { type FoundSilence, closeSilences, setSilences, useSilenceTool } from './silence-tool.ts'
import { type FoundSilences, useSilences } from './use-silences.ts'
import classes from './silence-form.module.css'

export function SilenceForm() {
  const { t } = useTranslation()
  const { act } = useSilenceTool((tool) => tool.settings)
  const silences = useSilences()
  const chosen = silences.found.filter(({ isChosen }) => isChosen)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        change('removeSilence', (timeline) => removeSilences(timeline, chosen, silences.leave))
        closeSilences()
      }}
    >
      <h2 className={shared.title}>{t('editing.silence.title')}</h2>
      <div className={classes.columns}>
        <Settings />
        <SilenceList found={silences.found} />
      </div>
      <div className={classes.foot}>
        <Told silences={silences} chosen={chosen} />
        <Button variant="subtle" onClick={closeSilences}>
          {t('shell.close')}
        </Button>
        <Button type="submit" variant="filled" disabled={chosen.length === 0}>
          {t(`editing.silence.${act}`)}
        </Button>
      </div>
    </form>
  )
}

function Settings() {
  const { t } = useTranslation()
  const format = useFormat()
  const { act, leave, longerThan, belowDb } = useSilenceTool((tool) => tool.settings)
  const seconds = (value: number) =>
    t('editing.silence.seconds', { value: format.number(value, 1) })
  const decibels = (value: number) => t('editing.silence.decibels', { value: format.number(value) })
  return (
    <div className={classes.settings}>
      <SliderSetting
        name={t('editing.silence.belowDb')}
        say={decibels}
        value={belowDb}
        min={-70}
        max={-20}
        step={1}
        onTried={(value) => setSilences({ belowDb: value })}
        onChosen={(value) => setSilences({ belowDb: value })}
      />
      <SliderSetting
        name={t('editing.silence.longerThan')}
        say={seconds}
        value={longerThan}
        min={0.3}
        max={5}
        step={0.1}
        onTried={(value) => setSilences({ longerThan: value })}
        onChosen={(value) => setSilences({ longerThan: value })}
      />
      <Choice
        label={t('editing.silence.act')}
        hidesLabel
        options={(['shorten', 'remove'] as const).map((value) => ({
          value,
          label: t(`editing.silence.acts.${value}`),
        }))}
        value={act}
        onChange={(value) => setSilences({ act: value })}
      />
      {act === 'shorten' && (
        <SliderSetting
          name={t('editing.silence.leave')}
          say={seconds}
          value={leave}
          min={0.1}
          max={2}
          step={0.1}
          onTried={(value) => setSilences({ leave: value })}
          onChosen={(value) => setSilences({ leave: value })}
        />
      )}
    </div>
  )
}

interface ToldProps {
  readonly silences: FoundSilences
  readonly chosen: readonly FoundSilence[]
}

/** What would come of it, in words. */
function Told({ silences: { found, isLoading, error }, chosen }: ToldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (error) {
    return <FailureNote error={error} />
  }
  return (
    <p role="status" className={classes.told}>
      {isLoading ? t('editing.silence.searching') : sentence()}
    </p>
  )

  function inWords(length: Ticks) {
    const seconds = toSeconds(length)
    return seconds < 60
      ? t('editing.silence.seconds', { value: format.number(seconds, 1) })
      : formatClock(length)
  }

  function sentence() {
    if (found.length === 0) {
      return t('editing.silence.none')
    }
    return chosen.length === 0
      ? t('editing.silence.noneChosen', { count: found.length })
      : t('editing.silence.found', {
          count: chosen.length,
          all: found.length,
          time: inWords(saved(chosen)),
        })
  }
}

function saved(chosen: readonly FoundSilence[]): Ticks {
  return chosen.reduce<Ticks>((sum, { cut }) => add(sum, subtract(cut.end, cut.start)), ZERO)
}

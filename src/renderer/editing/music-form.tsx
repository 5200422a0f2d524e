import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeMusic, removeMusic } from '#shared/editing/music.ts'
import type { Music } from '#shared/editing/timeline.ts'
import { fromSeconds, toSeconds } from '#shared/time/ticks.ts'
import { change } from '../open-episode/open-episode.ts'
import { SliderSetting, useDecibels, useSeconds } from './slider-setting.tsx'
import classes from './silence-popover.module.css'

export interface MusicFormProps {
  readonly music: Music
  readonly name: string
  readonly onRemoved: () => void
}

/** How a music is heard under the voice. */
export function MusicForm({ music, name, onRemoved }: MusicFormProps) {
  const { t } = useTranslation()
  const decibels = useDecibels()
  const seconds = useSeconds()
  const set = (changed: Parameters<typeof changeMusic>[2]) =>
    change('changeMusic', (timeline) => changeMusic(timeline, music.id, changed))
  return (
    <div className={classes.form}>
      <h2 className={classes.title}>{name}</h2>
      <SliderSetting
        name={t('editing.music.gain')}
        say={decibels}
        {...{ value: music.gainDb, min: -40, max: 0, step: 1 }}
        onChosen={(gainDb) => set({ gainDb })}
      />
      <SliderSetting
        name={t('editing.music.duck')}
        say={(value) => (value === 0 ? t('editing.music.noDuck') : decibels(-value))}
        {...{ value: music.duckDb, min: 0, max: 30, step: 1 }}
        onChosen={(duckDb) => set({ duckDb })}
      />
      <SliderSetting
        name={t('editing.music.fadeIn')}
        say={seconds}
        {...{ value: toSeconds(music.fadeIn), min: 0, max: 10, step: 0.5 }}
        onChosen={(value) => set({ fadeIn: fromSeconds(value) })}
      />
      <SliderSetting
        name={t('editing.music.fadeOut')}
        say={seconds}
        {...{ value: toSeconds(music.fadeOut), min: 0, max: 10, step: 0.5 }}
        onChosen={(value) => set({ fadeOut: fromSeconds(value) })}
      />
      <Button
        variant="subtle"
        leftSection={<IconTrash size={16} />}
        onClick={() => {
          change('removeMusic', (timeline) => removeMusic(timeline, music.id))
          onRemoved()
        }}
      >
        {t('editing.music.remove')}
      </Button>
    </div>
  )
}

import { Button, Popover, Switch, Tooltip } from '@mantine/core'
import { IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setClipGain, toggleClipMute } from '#shared/editing/loudness-of-clip.ts'
import type { Clip } from '#shared/editing/timeline.ts'
import { useCommand } from '../actions/registry.ts'
import { change } from '../open-episode/open-episode.ts'
import { useActedOn } from './arranging/use-chosen.ts'
import { SliderSetting, useDecibels } from './slider-setting.tsx'
import buttonClasses from './command-button.module.css'
import classes from './silence-popover.module.css'

/** How loud the chosen clips are, or the one at the playhead. */
export function VolumePopover() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const clips = useActedOn()
  const isNone = clips.length === 0
  const isMuted = !isNone && clips.every((clip) => clip.isMuted)
  useCommand('muteClip', () => mute(clips), { enabled: !isNone })
  useCommand('clipVolume', () => setOpen(true), { enabled: !isNone })
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="top" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('commands.clipVolume')} disabled={isOpen}>
          <Button
            className={buttonClasses.button}
            variant="subtle"
            size="compact-md"
            leftSection={isMuted ? <IconVolumeOff size={18} /> : <IconVolume size={18} />}
            disabled={isNone}
            onClick={() => setOpen(!isOpen)}
          >
            <span className={`${buttonClasses.word} ${buttonClasses.lesser}`}>
              {t('editing.toolbar.clipVolume')}
            </span>
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('editing.volume.title')}>
        {isOpen && !isNone && <VolumeForm clips={clips} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function VolumeForm({ clips }: { readonly clips: readonly Clip[] }) {
  const { t } = useTranslation()
  const ids = clips.map(({ id }) => id)
  const decibels = useDecibels()
  return (
    <div className={classes.form}>
      <h2 className={classes.title}>
        {clips.length > 1
          ? t('editing.volume.titleOfSeveral', { count: clips.length })
          : t('editing.volume.title')}
      </h2>
      <SliderSetting
        name={t('editing.volume.gain')}
        say={decibels}
        value={clips[0]?.gainDb ?? 0}
        min={-30}
        max={12}
        step={1}
        onChosen={(gainDb) => change('clipGain', (timeline) => setClipGain(timeline, ids, gainDb))}
      />
      <Switch
        label={t('editing.volume.muted')}
        checked={clips.every((clip) => clip.isMuted)}
        onChange={() => mute(clips)}
      />
    </div>
  )
}

function mute(clips: readonly Clip[]): void {
  const ids = clips.map(({ id }) => id)
  change('clipMute', (timeline) => toggleClipMute(timeline, ids))
}

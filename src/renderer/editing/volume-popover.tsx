import { Button, Popover, Switch, Tooltip } from '@mantine/core'
import { IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setClipGain, toggleClipMute } from '#shared/editing/loudness-of-clip.ts'
import { type Clip, clipAt } from '#shared/editing/timeline.ts'
import { useCommand } from '../actions/registry.ts'
import { change, useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { SliderSetting, useDecibels } from './slider-setting.tsx'
import buttonClasses from './command-button.module.css'
import classes from './silence-popover.module.css'

/** How loud the clip at the playhead is. */
export function VolumePopover() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const timeline = useTimeline()
  const clip = useOpenEpisode(({ playhead }) => clipAt(timeline, playhead)?.clip)
  const isMuted = clip?.isMuted === true
  useCommand('muteClip', () => clip && mute(clip), { enabled: clip !== undefined })
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="top" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('editing.volume.title')} disabled={isOpen}>
          <Button
            className={buttonClasses.button}
            variant="subtle"
            size="compact-md"
            leftSection={isMuted ? <IconVolumeOff size={18} /> : <IconVolume size={18} />}
            disabled={!clip}
            onClick={() => setOpen(!isOpen)}
          >
            <span className={buttonClasses.word}>{t('editing.toolbar.clipVolume')}</span>
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>{isOpen && clip && <VolumeForm clip={clip} />}</Popover.Dropdown>
    </Popover>
  )
}

function VolumeForm({ clip }: { readonly clip: Clip }) {
  const { t } = useTranslation()
  const decibels = useDecibels()
  return (
    <div className={classes.form}>
      <h2 className={classes.title}>{t('editing.volume.title')}</h2>
      <SliderSetting
        name={t('editing.volume.gain')}
        say={decibels}
        value={clip.gainDb ?? 0}
        min={-30}
        max={12}
        step={1}
        onChosen={(gainDb) =>
          change('clipGain', (timeline) => setClipGain(timeline, clip.id, gainDb))
        }
      />
      <Switch
        label={t('editing.volume.muted')}
        checked={clip.isMuted === true}
        onChange={() => mute(clip)}
      />
    </div>
  )
}

function mute({ id }: Clip): void {
  change('clipMute', (timeline) => toggleClipMute(timeline, id))
}

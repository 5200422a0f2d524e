import { Popover } from '@mantine/core'
import { IconMusic } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Music } from '#shared/editing/timeline.ts'
import { overlap } from '#shared/time/range.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { MusicForm } from './music-form.tsx'
import { useDecibels } from './slider-setting.tsx'
import type { Scale } from './timeline-view.ts'
import classes from './lane.module.css'
import musicClasses from './music-lane.module.css'

/** Music under the episode; each opens what can be set about it. */
export function MusicLane({ scale }: { readonly scale: Scale }) {
  const { music } = useTimeline()
  return (
    <div className={classes.lane} style={{ height: '2.8125rem', '--lane': 'var(--ps-lane-music)' }}>
      {music.map((one) =>
        overlap({ start: one.at, end: one.end }, scale.visible) ? (
          <MusicClip key={one.id} music={one} scale={scale} />
        ) : null,
      )}
    </div>
  )
}

function MusicClip({ music, scale }: { readonly music: Music; readonly scale: Scale }) {
  const { t } = useTranslation()
  const decibels = useDecibels()
  const [isOpen, setOpen] = useState(false)
  const name = useOpenEpisode(
    ({ document }) => document?.assets.find(({ id }) => id === music.assetId)?.name ?? '',
  )
  const left = scale.toPixels(music.at)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={320}
      position="top-start"
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={`${classes.clip} ${musicClasses.clip}`}
          style={{ left, width: Math.max(24, scale.toPixels(music.end) - left - 2) }}
          aria-label={t('editing.music.open', { name })}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={musicClasses.words}>
            <IconMusic size={16} aria-hidden />
            <span className={musicClasses.name}>{name}</span>
            <span className={musicClasses.level}>{decibels(music.gainDb)}</span>
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {isOpen && <MusicForm music={music} name={name} onRemoved={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

import { ActionIcon, Popover, Switch, Tooltip } from '@mantine/core'
import { IconPictureInPicture } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCamera, placeCamera } from '#shared/editing/camera.ts'
import type { CameraPlace } from '#shared/editing/timeline.ts'
import { useCommand } from '../actions/registry.ts'
import { Choice } from '../design/choice.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { change, useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { useCameraDraft } from '../playback/camera-draft.ts'
import classes from './silence-popover.module.css'
import { SliderSetting } from './slider-setting.tsx'

/** Whether, where and how large the camera is seen; only there when a camera recorded beside the screen. */
export function CameraPopover() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const timeline = useTimeline()
  const isThere = useOpenEpisode((state) => hasCamera(timeline, state.document?.assets ?? []))
  useCommand('placeCamera', () => setOpen(true), { enabled: isThere })
  if (!isThere) {
    return null
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={340}
      position="right-start"
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <Tooltip label={t('editing.camera.title')} position="left" disabled={isOpen}>
          <ActionIcon aria-label={t('editing.camera.title')} onClick={() => setOpen(!isOpen)}>
            <IconPictureInPicture size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>{isOpen && <CameraForm place={timeline.camera} />}</Popover.Dropdown>
    </Popover>
  )
}

export const CORNERS: readonly CameraPlace['corner'][] = [
  'topLeft',
  'topRight',
  'bottomLeft',
  'bottomRight',
]

function CameraForm({ place }: { readonly place: CameraPlace }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.form}>
      <h2 className={classes.title}>{t('editing.camera.title')}</h2>
      <Switch
        label={t('editing.camera.shown')}
        description={t('editing.camera.hint')}
        checked={place.isShown}
        onChange={(event) => set({ isShown: event.currentTarget.checked })}
      />
      {place.isShown && (
        <>
          <Choice
            label={t('editing.camera.corner')}
            options={CORNERS.map((value) => ({
              value,
              label: t(`editing.camera.corners.${value}`),
            }))}
            value={place.corner}
            onChange={(corner) => set({ corner })}
            inTwoRows
          />
          <SliderSetting
            name={t('editing.camera.size')}
            say={(size) => t('editing.camera.sizeOf', { percent: format.percent(size) })}
            value={place.size}
            min={0.1}
            max={0.5}
            step={0.01}
            onTried={(size) => useCameraDraft.setState({ size })}
            onChosen={(size) => {
              useCameraDraft.setState({ size: undefined })
              set({ size })
            }}
          />
        </>
      )}
    </div>
  )
}

function set(changed: Partial<CameraPlace>): void {
  change('placeCamera', (timeline) => placeCamera(timeline, changed))
}

import { ActionIcon, Popover, Switch, Tooltip } from '@mantine/core'
import { IconPictureInPicture } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCamera, hasReader, placeCamera } from '#shared/editing/camera.ts'
import type { CameraPlace } from '#shared/editing/timeline.ts'
import { useCommand } from '../actions/registry.ts'
import { Choice } from '../design/choice.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { change, useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { useCameraDraft } from '../playback/camera-draft.ts'
import classes from './silence-popover.module.css'
import { SliderSetting } from './slider-setting.tsx'

/** Whether, where and how large the camera is seen; only there when one recorded beside the screen, or a reader. */
export function CameraPopover() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const timeline = useTimeline()
  const assets = useOpenEpisode((state) => state.document?.assets) ?? NOTHING
  const over = { screen: hasCamera(timeline, assets), pages: hasReader(timeline, assets) }
  const isThere = over.screen || over.pages
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
      <Popover.Dropdown>
        {isOpen && <CameraForm place={timeline.camera} over={over} />}
      </Popover.Dropdown>
    </Popover>
  )
}

const NOTHING: never[] = []

export const CORNERS: readonly CameraPlace['corner'][] = [
  'topLeft',
  'topRight',
  'bottomLeft',
  'bottomRight',
]

interface CameraFormProps {
  readonly place: CameraPlace
  /** What it can be seen over. */
  readonly over: { readonly screen: boolean; readonly pages: boolean }
}

function CameraForm({ place, over }: CameraFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.form}>
      <h2 className={classes.title}>{t('editing.camera.title')}</h2>
      {over.screen && (
        <Switch
          label={t('editing.camera.shown')}
          description={t('editing.camera.hint')}
          checked={place.isShown}
          onChange={(event) => set({ isShown: event.currentTarget.checked })}
        />
      )}
      {over.pages && (
        <Switch
          label={t('editing.camera.overPages')}
          description={t('editing.camera.overPagesHint')}
          checked={place.overPages}
          onChange={(event) => set({ overPages: event.currentTarget.checked })}
        />
      )}
      {((over.screen && place.isShown) || (over.pages && place.overPages)) && (
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

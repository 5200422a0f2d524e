import { Button, Popover, Switch } from '@mantine/core'
import { IconTextSize } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CaptionLook } from '#shared/captions/caption-look.ts'
import { unmarkedCues } from '#shared/captions/word-marks.ts'
import { setCaptionLook } from '#shared/editing/caption-look.ts'
import { Choice } from '../design/choice.tsx'
import { change } from '../open-episode/open-episode.ts'
import { useEditedCues, useTimeline } from '../open-episode/use-edited.ts'
import classes from './find-popover.module.css'

/** How large captions are, what they stand on and where: seen at once in the preview beside it. */
export function LookPopover() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={360}
      position="bottom"
      shadow="md"
      trapFocus
      // Always below, scrolling where it must: above it would hide the preview that shows what is chosen.
      middlewares={{ flip: false, shift: true, size: true }}
    >
      <Popover.Target>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconTextSize size={16} />}
          aria-haspopup="dialog"
          onClick={() => setOpen(!isOpen)}
        >
          {t('captions.look.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.scrolling} aria-label={t('captions.look.title')}>
        {isOpen && <LookForm />}
      </Popover.Dropdown>
    </Popover>
  )
}

const { size: SIZES, ground: GROUNDS, place: PLACES } = CaptionLook.shape

function LookForm() {
  const { t } = useTranslation()
  const { captionLook } = useTimeline()
  const unmarked = unmarkedCues(useEditedCues())
  return (
    <div className={classes.form}>
      <Choice
        label={t('captions.look.size')}
        options={SIZES.options.map((value) => ({
          value,
          label: t(`captions.look.sizes.${value}`),
        }))}
        value={captionLook.size}
        onChange={(size) => set({ size })}
      />
      <Choice
        label={t('captions.look.ground')}
        options={GROUNDS.options.map((value) => ({
          value,
          label: t(`captions.look.grounds.${value}`),
        }))}
        value={captionLook.ground}
        onChange={(ground) => set({ ground })}
      />
      <Choice
        label={t('captions.look.place')}
        options={PLACES.options.map((value) => ({
          value,
          label: t(`captions.look.places.${value}`),
        }))}
        value={captionLook.place}
        onChange={(place) => set({ place })}
        consequence={t('captions.look.hint')}
      />
      <Switch
        label={t('captions.look.marks')}
        description={t('captions.look.marksHint')}
        checked={captionLook.marksWords}
        onChange={(event) => set({ marksWords: event.currentTarget.checked })}
      />
      {captionLook.marksWords && unmarked > 0 && (
        <p role="status" className={classes.found}>
          {t('captions.look.unmarked', { count: unmarked })}
        </p>
      )}
    </div>
  )
}

function set(changed: Partial<CaptionLook>): void {
  change('captionLook', (timeline) => setCaptionLook(timeline, changed))
}

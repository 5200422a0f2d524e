import { Button, Group, Select, Stack } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import { type ChosenSource, sourceName } from '#shared/recording/capture-settings.ts'
import { isSound } from '#shared/recording/source.ts'
import { Dialog } from '../../design/dialog.tsx'
import { FailureNote } from '../../design/failure-note.tsx'
import { usePresentSources } from '../sources/use-present-sources.ts'
import { FlashCover } from './flash-cover.tsx'
import { useMeasurement } from './use-measurement.ts'
import classes from './sync-dialog.module.css'

export interface SyncDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Finds how much later a microphone is than a picture; found once, it is kept for the pair. */
export function SyncDialog({ isOpen, onClose }: SyncDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened={isOpen} onClose={onClose} size="lg" title={t('recording.sync.title')}>
      {isOpen && <SyncForm />}
    </Dialog>
  )
}

function SyncForm() {
  const { t } = useTranslation()
  const sources = usePresentSources()
  const sounds = sources.filter(({ kind }) => kind === 'microphone')
  const pictures = sources.filter(({ kind }) => !isSound(kind))
  const [soundId, setSoundId] = useState<string>()
  const [pictureId, setPictureId] = useState<string>()
  const sound = sounds.find(({ id }) => id === soundId) ?? sounds[0]
  const picture = pictures.find(({ id }) => id === pictureId) ?? pictures[0]
  const measurement = useMeasurement()
  const { delayMs, error } = measurement
  if (!sound || !picture) {
    return <p>{t('recording.sync.needBoth')}</p>
  }
  return (
    <Stack gap="md">
      <p className={classes.text}>{t('recording.sync.text')}</p>
      <Group grow align="start">
        <SourceSelect
          label={t('recording.sync.sound')}
          sources={sounds}
          value={sound.id}
          onChange={setSoundId}
        />
        <SourceSelect
          label={t('recording.sync.picture')}
          sources={pictures}
          value={picture.id}
          onChange={setPictureId}
        />
      </Group>
      {error !== undefined && <FailureNote error={error} />}
      {delayMs !== undefined && <Found delayMs={delayMs} />}
      <Group justify="space-between" gap="sm">
        <span className={classes.hint}>{t('recording.sync.flicker')}</span>
        <Button
          variant="filled"
          leftSection={<IconBolt size={18} />}
          onClick={() => void measurement.measure({ sound, picture })}
        >
          {t(delayMs === undefined ? 'recording.sync.start' : 'recording.sync.again')}
        </Button>
      </Group>
      {measurement.isMeasuring && (
        <FlashCover isWhite={measurement.isWhite} onCancel={measurement.cancel} />
      )}
    </Stack>
  )
}

function Found({ delayMs }: { readonly delayMs: number }) {
  const { t } = useTranslation()
  const count = Math.abs(Math.round(delayMs))
  return (
    <p role="status" className={classes.found}>
      {count === 0
        ? t('recording.sync.same')
        : t(delayMs > 0 ? 'recording.sync.later' : 'recording.sync.earlier', { count })}
    </p>
  )
}

interface SourceSelectProps {
  readonly label: string
  readonly sources: readonly ChosenSource[]
  readonly value: string
  readonly onChange: (id: string) => void
}

function SourceSelect({ label, sources, value, onChange }: SourceSelectProps) {
  return (
    <Select
      label={label}
      data={sources.map((source) => ({ value: source.id, label: sourceName(source) }))}
      value={value}
      allowDeselect={false}
      onChange={(id) => id !== null && onChange(id)}
    />
  )
}

import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/workspace/settings.ts'
import { useDraft } from '../design/use-draft.ts'
import { changeSettings, useSettings } from './settings-store.ts'

/** Which words only fill pauses, separated by commas, for each language. */
export function FillerLists() {
  const { t } = useTranslation()
  const { fillers } = useSettings(({ settings }) => settings)
  const keep = (language: keyof Settings['fillers']) => (list: string) => {
    const phrases = list
      .split(',')
      .map((phrase) => phrase.trim())
      .filter(Boolean)
    changeSettings({ fillers: { ...fillers, [language]: [...new Set(phrases)] } })
  }
  return (
    <>
      <FillerList label={t('settings.fillersId')} phrases={fillers.id} onKeep={keep('id')} />
      <FillerList label={t('settings.fillersEn')} phrases={fillers.en} onKeep={keep('en')} />
    </>
  )
}

interface FillerListProps {
  readonly label: string
  readonly phrases: readonly string[]
  readonly onKeep: (list: string) => void
}

function FillerList({ label, phrases, onKeep }: FillerListProps) {
  const { t } = useTranslation()
  const kept = phrases.join(', ')
  const [list, setList] = useDraft(kept)
  return (
    <TextInput
      label={label}
      description={t('settings.fillersText')}
      value={list}
      maxLength={500}
      onChange={(event) => setList(event.currentTarget.value)}
      onBlur={() => list !== kept && onKeep(list)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.currentTarget.blur()
        }
      }}
    />
  )
}

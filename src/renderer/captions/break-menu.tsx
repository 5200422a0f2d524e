import { Button, Menu } from '@mantine/core'
import { IconTextWrap } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { hasWords } from '#shared/captions/break-anew.ts'
import { READING_PROFILES, type ReadingProfileName } from '#shared/captions/reading-problems.ts'
import { useTrack } from '../open-episode/use-edited.ts'
import { breakFor } from './cue-actions.ts'

const PROFILES = Object.keys(READING_PROFILES) as ReadingProfileName[]

/** Breaks captions anew for other readers; what was corrected in their words stays. */
export function BreakMenu() {
  const { t } = useTranslation()
  const { cues } = useTrack()
  const isKnown = useMemo(() => cues.some(hasWords), [cues])
  if (!isKnown) {
    return null
  }
  return (
    <Menu position="bottom-start" width={320} shadow="md">
      <Menu.Target>
        <Button size="compact-md" variant="subtle" leftSection={<IconTextWrap size={16} />}>
          {t('captions.break.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('captions.break.hint')}</Menu.Label>
        {PROFILES.map((profile) => (
          <Menu.Item key={profile} onClick={() => breakFor(profile)}>
            {t(`captions.break.${profile}`, limitsOf(profile))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function limitsOf(profile: ReadingProfileName) {
  const { charactersPerLine, charactersPerSecond } = READING_PROFILES[profile]
  return { line: charactersPerLine, speed: charactersPerSecond }
}

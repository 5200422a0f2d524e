import { IconBooks, IconCloudUpload, IconSettings, IconSpeakerphone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ariaKeysOf } from '../actions/keys-of.ts'
import { Rail } from '../design/rail.tsx'
import { useIsRecording } from '../recording/recorder-store.ts'
import { type Route, go, useRoute } from './route.ts'
import { RunningJobs } from './running-jobs.tsx'

type Section = Exclude<Route['screen'], 'episode' | 'show'>

/** The screens one can go to from anywhere; a recording keeps the window to itself. */
export function AppRail() {
  const { t } = useTranslation()
  const current = useRoute(({ route }) => sectionOf(route))
  const lockedBecause = useIsRecording() ? t('shell.rail.locked') : undefined
  const to = (screen: Section) => ({
    id: screen,
    label: t(`shell.rail.${screen}`),
    isCurrent: current === screen,
    onSelect: () => go({ screen }),
    lockedBecause,
  })
  return (
    <Rail
      label={t('shell.rail.label')}
      top={[
        {
          ...to('episodes'),
          icon: <IconBooks aria-hidden />,
          shortcut: ariaKeysOf('goEpisodes'),
        },
        {
          ...to('campaigns'),
          icon: <IconSpeakerphone aria-hidden />,
          shortcut: ariaKeysOf('goCampaigns'),
        },
        { ...to('queue'), icon: <IconCloudUpload aria-hidden />, shortcut: ariaKeysOf('goQueue') },
      ]}
      bottom={[
        {
          ...to('settings'),
          icon: <IconSettings aria-hidden />,
          shortcut: ariaKeysOf('goSettings'),
        },
      ]}
    >
      <RunningJobs />
    </Rail>
  )
}

/** Shows and episodes are reached from the list of episodes. */
function sectionOf({ screen }: Route): Section {
  return screen === 'episode' || screen === 'show' ? 'episodes' : screen
}

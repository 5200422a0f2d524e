import { IconBooks, IconCloudUpload, IconSettings, IconSpeakerphone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMenuCommands } from '../actions/menu-commands.ts'
import { Palette } from '../actions/palette.tsx'
import { useShortcuts } from '../actions/shortcuts.ts'
import { CampaignsScreen } from '../campaigns/campaigns-screen.tsx'
import { Rail } from '../design/rail.tsx'
import { Toasts } from '../design/toasts.tsx'
import { EpisodesScreen } from '../episodes/episodes-screen.tsx'
import { NewEpisodeDialog } from '../episodes/new-episode-dialog.tsx'
import { useJobWatch } from '../jobs/jobs.ts'
import { PracticeRibbon } from '../publishing/connection/practice-ribbon.tsx'
import { YouTubeConnection } from '../publishing/connection/youtube-connection.tsx'
import { QueueScreen } from '../publishing/queue/queue-screen.tsx'
import { useQueueWatch } from '../publishing/queue/queue-store.ts'
import { WaitingExports } from '../publishing/waiting-exports.tsx'
import { useIsRecording, useRecorderWatch } from '../recording/recorder-store.ts'
import { UnfinishedTakes } from '../recording/takes/unfinished-takes.tsx'
import { ShowScreen } from '../shows/show-screen.tsx'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { useAppearance } from '../settings/use-appearance.ts'
import { studio } from '../studio.ts'
import classes from './app.module.css'
import { useCloseGuard } from './close-guard.ts'
import { EpisodeWorkspace } from './episode-workspace.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { chooseRecordings, importFiles, startNewEpisode } from './import-recordings.ts'
import { RunningJobs } from './running-jobs.tsx'
import { go, goToEpisode, useRoute } from './route.ts'
import { useShellCommands } from './shell-commands.ts'
import { useStayWithRecording } from './stay-with-recording.ts'
import { TitleBar } from './title-bar.tsx'
import { WindowDropZone } from './window-drop-zone.tsx'

/** The frame: the spine at the left, the title bar, and the page that is open. */
export function App() {
  useAppearance()
  useShortcuts()
  useMenuCommands()
  useJobWatch()
  useQueueWatch()
  useRecorderWatch()
  useStayWithRecording()
  useShellCommands()
  useCloseGuard()
  const { t } = useTranslation()
  const isRecording = useIsRecording()
  return (
    <div className={classes.frame} data-recording={isRecording || undefined}>
      <a href="#page" className={classes.skip}>
        {t('shell.skipToPage')}
      </a>
      <AppRail />
      <ErrorBoundary>
        <Screen />
      </ErrorBoundary>
      <EpisodePalette />
      <NewEpisodeDialog onCreated={openNew} />
      <WindowDropZone />
      <Toasts />
      <PracticeRibbon />
    </div>
  )
}

function AppRail() {
  const { t } = useTranslation()
  const route = useRoute((state) => state.route)
  const lockedBecause = useIsRecording() ? t('shell.rail.locked') : undefined
  return (
    <Rail
      label={t('shell.rail.label')}
      top={[
        {
          id: 'episodes',
          label: t('shell.rail.episodes'),
          icon: <IconBooks aria-hidden />,
          isCurrent: ['episodes', 'episode', 'show'].includes(route.screen),
          onSelect: () => go({ screen: 'episodes' }),
          shortcut: 'Control+1',
          lockedBecause,
        },
        {
          id: 'campaigns',
          label: t('shell.rail.campaigns'),
          icon: <IconSpeakerphone aria-hidden />,
          isCurrent: route.screen === 'campaigns',
          onSelect: () => go({ screen: 'campaigns' }),
        },
        {
          id: 'queue',
          label: t('shell.rail.queue'),
          icon: <IconCloudUpload aria-hidden />,
          isCurrent: route.screen === 'queue',
          onSelect: () => go({ screen: 'queue' }),
          shortcut: 'Control+3',
          lockedBecause,
        },
      ]}
      bottom={[
        {
          id: 'settings',
          label: t('shell.rail.settings'),
          icon: <IconSettings aria-hidden />,
          isCurrent: route.screen === 'settings',
          onSelect: () => go({ screen: 'settings' }),
          shortcut: 'Control+2',
          lockedBecause,
        },
      ]}
    >
      <RunningJobs />
    </Rail>
  )
}

function Screen() {
  const route = useRoute((state) => state.route)
  const isRecording = useIsRecording()
  if (route.screen === 'episode') {
    return <EpisodeWorkspace key={route.episodeId} episodeId={route.episodeId} step={route.step} />
  }
  return (
    <div className={classes.screen}>
      <TitleBar />
      <main id="page" tabIndex={-1} className={classes.page}>
        <ErrorBoundary key={route.screen}>
          {route.screen === 'campaigns' && (
            <CampaignsScreen
              campaignId={route.campaignId}
              onOpen={(campaignId) => go({ screen: 'campaigns', campaignId })}
              onOpenEpisode={(episodeId) => goToEpisode(episodeId, 'edit')}
            />
          )}
          {route.screen === 'show' && (
            <ShowScreen
              key={route.showId}
              showId={route.showId}
              onBack={() => go({ screen: 'episodes' })}
            />
          )}
          {route.screen === 'settings' && <SettingsScreen youtube={<YouTubeConnection />} />}
          {route.screen === 'queue' && (
            <QueueScreen
              onOpenSettings={() => go({ screen: 'settings' })}
              onOpenEpisode={(episodeId) => goToEpisode(episodeId, 'publish')}
            />
          )}
          {route.screen === 'episodes' && (
            <div className={classes.episodes}>
              <div>
                <UnfinishedTakes />
                {!isRecording && <WaitingExports />}
              </div>
              <EpisodesScreen
                onOpen={goToEpisode}
                onOpenKit={(showId) => go({ screen: 'show', showId })}
                onImport={() => void chooseRecordings(startNewEpisode)}
              />
            </div>
          )}
        </ErrorBoundary>
      </main>
    </div>
  )
}

function EpisodePalette() {
  const { data: all = [] } = useQuery(studio.episodes.list.queryOptions())
  const episodes = useIsRecording() ? [] : all
  return (
    <Palette
      episodes={episodes.map(({ episode, show }) => ({
        id: episode.id,
        title: episode.title,
        showName: show.name,
        spine: show.spine,
      }))}
      onOpenEpisode={(episodeId) => goToEpisode(episodeId, 'edit')}
    />
  )
}

function openNew(episodeId: string, files: readonly string[]): void {
  if (files.length > 0) {
    void importFiles(episodeId, files)
  }
  goToEpisode(episodeId, 'record')
}

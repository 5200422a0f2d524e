import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMenuCommands } from '../actions/menu-commands.ts'
import { Palette } from '../actions/palette.tsx'
import { useShortcuts } from '../actions/shortcuts.ts'
import { CampaignsScreen } from '../campaigns/campaigns-screen.tsx'
import { Books } from '../collection/books.tsx'
import { PermissionReminders } from '../collection/permission-reminders.tsx'
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
import { AppRail } from './app-rail.tsx'
import classes from './app.module.css'
import { useCloseGuard } from './close-guard.ts'
import { EpisodeWorkspace } from './episode-workspace.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { chooseRecordings, importFiles, startNewEpisode } from './import-recordings.ts'
import { go, goToEpisode, useRoute } from './route.ts'
import { useShellCommands } from './shell-commands.ts'
import { useStayWithRecording } from './stay-with-recording.ts'
import { useEndedWorkTold } from './tell-ended-work.ts'
import { TitleBar } from './title-bar.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { WindowDropZone } from './window-drop-zone.tsx'

/** The frame: the spine at the left, the title bar, and the page that is open. */
export function App() {
  useAppearance()
  useShortcuts()
  useMenuCommands()
  useJobWatch()
  useEndedWorkTold()
  useQueueWatch()
  useRecorderWatch()
  useStayWithRecording()
  useShellCommands()
  useCloseGuard()
  useKeptFocus()
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
              books={<Books onOpenEpisode={(episodeId) => goToEpisode(episodeId, 'details')} />}
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
                {!isRecording && (
                  <PermissionReminders onOpen={(episodeId) => goToEpisode(episodeId, 'details')} />
                )}
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

/** As many as are seen without scrolling far. */
const IN_PALETTE = 8

function EpisodePalette() {
  const [query, setQuery] = useState('')
  const isAsked = !useIsRecording() && query.trim() !== ''
  const { data: found = [] } = useQuery({
    ...studio.episodes.list.queryOptions({ input: { text: query, limit: IN_PALETTE } }),
    enabled: isAsked,
    refetchOnMount: 'always',
  })
  const episodes = isAsked ? found : []
  return (
    <Palette
      query={query}
      onQuery={setQuery}
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

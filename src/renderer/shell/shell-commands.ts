import { type EpisodeStep, EPISODE_STEPS } from '#shared/episodes/steps.ts'
import type { CommandId } from '#shared/desktop/commands.ts'
import { useCommand } from '../actions/registry.ts'
import { openNewEpisode } from '../episodes/new-episode.ts'
import { newOverlayRange } from '../editing/overlays/overlay-actions.ts'
import { useIsRecording } from '../recording/recorder-store.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { switchColorScheme, switchLanguage } from '../settings/settings-store.ts'
import { chooseRecordings, importFiles, startNewEpisode } from './import-recordings.ts'
import { go, goToEpisode, useRoute } from './route.ts'

const STEP_COMMANDS = {
  record: 'goRecord',
  edit: 'goEdit',
  captions: 'goCaptions',
  thumbnail: 'goThumbnail',
  details: 'goDetails',
  publish: 'goPublish',
} as const satisfies Record<EpisodeStep, CommandId>

/** What can be done from anywhere in the window. */
export function useShellCommands(): void {
  const route = useRoute((state) => state.route)
  const episodeId = route.screen === 'episode' ? route.episodeId : undefined
  // A recording keeps the window to itself.
  const enabled = !useIsRecording()

  useCommand('goEpisodes', () => go({ screen: 'episodes' }), { enabled })
  useCommand('goQueue', () => go({ screen: 'queue' }), { enabled })
  useCommand('goCampaigns', () => go({ screen: 'campaigns' }), { enabled })
  const showId = useOpenEpisode((state) => state.document?.show.id)
  useCommand('goKit', () => showId !== undefined && go({ screen: 'show', showId }), {
    enabled: enabled && showId !== undefined,
  })
  useCommand('goSettings', () => go({ screen: 'settings' }), { enabled })
  useCommand('newEpisode', () => openNewEpisode({}), { enabled })
  useCommand('switchLanguage', switchLanguage)
  useCommand('switchColorScheme', switchColorScheme)
  useCommand('importMedia', () => void chooseRecordings((files) => takeIn(episodeId, files)), {
    enabled,
  })
  const hasClips = useOpenEpisode(({ history }) => history.present.timeline.clips.length > 0)
  useCommand(
    'addMusic',
    () =>
      void chooseRecordings((files) => void importFiles(episodeId ?? '', files, { use: 'music' })),
    { enabled: enabled && episodeId !== undefined && hasClips },
  )
  useCommand(
    'importPictureOverlay',
    () => void chooseRecordings((files) => layOver(episodeId, files), 'pictures'),
    { enabled: enabled && episodeId !== undefined && hasClips },
  )
  // On the last step itself the same command publishes.
  useCommand('publishPractice', () => goToEpisode(episodeId ?? '', 'publish'), {
    enabled: enabled && episodeId !== undefined,
  })
  for (const step of EPISODE_STEPS) {
    // The same six in the same order at every drawing.
    // oxlint-disable-next-line react/rules-of-hooks
    useCommand(STEP_COMMANDS[step], () => goToEpisode(episodeId ?? '', step), {
      enabled: enabled && episodeId !== undefined,
    })
  }
}

function layOver(episodeId: string | undefined, files: string[]): void {
  if (episodeId !== undefined) {
    void importFiles(episodeId, files, { use: 'overlay', range: newOverlayRange() })
  }
}

function takeIn(episodeId: string | undefined, files: string[]): void {
  if (episodeId === undefined) {
    startNewEpisode(files)
  } else {
    void importFiles(episodeId, files)
  }
}

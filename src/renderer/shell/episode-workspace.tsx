import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { type EpisodeStep, EPISODE_STEPS } from '#shared/episodes/steps.ts'
import { PermissionNote } from '../collection/permission-note.tsx'
import { closeDetails } from '../details/details-draft.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { SaveState } from '../design/save-state.tsx'
import { StepBar } from '../design/step-bar.tsx'
import { closeEpisode, openEpisode, useOpenEpisode } from '../open-episode/open-episode.ts'
import { ExportButton } from '../publishing/exporting/export-button.tsx'
import { WaitingExports } from '../publishing/waiting-exports.tsx'
import { RecordingSign } from '../recording/recording-sign.tsx'
import { useIsRecording } from '../recording/recorder-store.ts'
import { UnfinishedTakes } from '../recording/takes/unfinished-takes.tsx'
import { refreshEpisodeLists, studio } from '../studio.ts'
import appClasses from './app.module.css'
import classes from './episode-workspace.module.css'
import { EpisodeStepPage } from './episode-step-page.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { everythingSaved } from './everything-saved.ts'
import { ImportStrip } from './import-strip.tsx'
import { go, goToEpisode } from './route.ts'
import { EpisodeCrumb, TitleBar } from './title-bar.tsx'
import { useSaving } from './use-saving.ts'

export interface EpisodeWorkspaceProps {
  readonly episodeId: string
  readonly step: EpisodeStep
}

/** One episode: six steps along the top, free to visit in any order. */
export function EpisodeWorkspace({ episodeId, step }: EpisodeWorkspaceProps) {
  const { data, error } = useQuery(
    // Read afresh at every visit: what was kept from the last one may be older than what was saved.
    studio.episodes.open.queryOptions({ input: { episodeId }, gcTime: 0 }),
  )
  useEffect(() => {
    if (data) {
      openEpisode(data)
    }
  }, [data])
  useEffect(() => leave, [])
  const isOpen = useOpenEpisode((state) => state.document?.episode.id === episodeId)
  const isRecording = useIsRecording()
  return (
    <div className={classes.workspace}>
      <TitleBar>{data && <WorkspaceCrumb document={data} />}</TitleBar>
      {data && <Steps document={data} step={step} />}
      <main id="page" tabIndex={-1} className={appClasses.page}>
        {error && (
          <div className={classes.failed}>
            <FailureNote error={error}>
              <Button size="compact-md" onClick={() => go({ screen: 'episodes' })}>
                <BackWords />
              </Button>
            </FailureNote>
          </div>
        )}
        {data && isOpen && (
          <ErrorBoundary key={step}>
            <div className={classes.page}>
              <div>
                <UnfinishedTakes episodeId={episodeId} />
                {!isRecording && <WaitingExports episodeId={episodeId} />}
                {step === 'record' && data.episode.format === 'story' && (
                  <PermissionNote
                    episodeId={episodeId}
                    onOpen={() => goToEpisode(episodeId, 'details')}
                  />
                )}
                <ImportStrip episodeId={episodeId} />
              </div>
              <EpisodeStepPage step={step} document={data} />
            </div>
          </ErrorBoundary>
        )}
      </main>
    </div>
  )
}

function WorkspaceCrumb({ document }: { readonly document: EpisodeDocument }) {
  const { t } = useTranslation()
  const isRecording = useIsRecording()
  const saving = useSaving()
  return (
    <EpisodeCrumb
      showName={document.show.name}
      title={document.episode.title}
      onBack={() => go({ screen: 'episodes' })}
      lockedBecause={isRecording ? t('shell.rail.locked') : undefined}
    >
      {isRecording ? <RecordingSign /> : <SaveState value={saving} />}
    </EpisodeCrumb>
  )
}

interface StepsProps {
  readonly document: EpisodeDocument
  readonly step: EpisodeStep
}

function Steps({ document, step }: StepsProps) {
  const { t } = useTranslation()
  const lockedBecause = useIsRecording() ? t('shell.steps.locked') : undefined
  return (
    <StepBar
      steps={EPISODE_STEPS.map((id, index) => ({
        id,
        label: t(`shell.steps.${id}`),
        state: document.steps[id],
        shortcut: `Alt+${index + 1}`,
      }))}
      current={step}
      onSelect={(id) => goToEpisode(document.episode.id, id)}
      lockedBecause={lockedBecause}
    >
      <ExportButton
        document={document}
        saveEverything={everythingSaved}
        lockedBecause={lockedBecause}
      />
    </StepBar>
  )
}

function BackWords() {
  return useTranslation().t('shell.back')
}

function leave(): void {
  closeEpisode()
  void closeDetails().then(refreshEpisodeLists)
}

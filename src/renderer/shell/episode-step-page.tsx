import { lazy, Suspense } from 'react'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { EpisodeStep } from '#shared/episodes/steps.ts'
import { ChecklistPanel } from '../checklist/checklist-panel.tsx'
import { useChecklist } from '../checklist/use-checklist.ts'
import { useDetailsDraft } from '../details/details-draft.ts'
import { DetailsStep } from '../details/details-step.tsx'
import { PagesDialog } from '../pages/pages-dialog.tsx'
import { PublishStep } from '../publishing/publish-step.tsx'
import { useUploadOf } from '../publishing/queue/queue-store.ts'
import { RecordStep } from '../recording/record-step.tsx'
import { chooseRecordings, chooseStorage, importFiles, useImports } from './import-recordings.ts'
import { everythingSaved } from './everything-saved.ts'
import { FromTheCollection } from './from-the-collection.tsx'
import { go, goToEpisode } from './route.ts'

// The editor is the heaviest part of the window; the list of episodes must not wait for it.
const EditStep = lazy(() =>
  import('../editing/edit-step.tsx').then(({ EditStep }) => ({ default: EditStep })),
)
const CaptionsStep = lazy(() =>
  import('../captions/captions-step.tsx').then(({ CaptionsStep }) => ({ default: CaptionsStep })),
)
const ThumbnailStep = lazy(() =>
  import('../thumbnails/thumbnail-step.tsx').then(({ ThumbnailStep }) => ({
    default: ThumbnailStep,
  })),
)

export interface EpisodeStepPageProps {
  readonly step: EpisodeStep
  readonly document: EpisodeDocument
}

/** The page of one step; steps meet only here. */
export function EpisodeStepPage({ step, document }: EpisodeStepPageProps) {
  return <Suspense fallback={<div />}>{stepPage(step, document)}</Suspense>
}

function stepPage(step: EpisodeStep, document: EpisodeDocument) {
  const episodeId = document.episode.id
  const visit = (next: EpisodeStep) => goToEpisode(episodeId, next)
  switch (step) {
    case 'record':
      return <Recordings document={document} onNext={() => visit('edit')} />
    case 'edit':
      return <EditStep />
    case 'captions':
      return <CaptionsStep />
    case 'thumbnail':
      return <ThumbnailStep />
    case 'details':
      return <Describing document={document} onNext={() => visit('publish')} />
    case 'publish':
      return <Publishing document={document} onVisit={visit} />
  }
}

interface StepProps {
  readonly document: EpisodeDocument
  readonly onNext: () => void
}

function Describing({ document, onNext }: StepProps) {
  const upload = useUploadOf(document.episode.id)
  const isThere = document.publications.some(({ destination }) => destination === 'youtube')
  return (
    <DetailsStep
      document={document}
      collection={<FromTheCollection document={document} />}
      isUnderway={isThere || upload !== undefined}
      onNext={onNext}
    />
  )
}

function Recordings({ document, onNext }: StepProps) {
  const { storage } = useImports()
  const episodeId = document.episode.id
  return (
    <>
      <RecordStep
        document={document}
        storage={storage}
        onStorage={chooseStorage}
        onChoose={() => void chooseRecordings((files) => void importFiles(episodeId, files))}
        onNext={onNext}
      />
      <PagesDialog />
    </>
  )
}

interface PublishingProps {
  readonly document: EpisodeDocument
  readonly onVisit: (step: EpisodeStep) => void
}

/** What was typed a moment ago counts, even before it was read back. */
function Publishing({ document, onVisit }: PublishingProps) {
  const draft = useDetailsDraft()
  const { data: checklist } = useChecklist(document, everythingSaved)
  const typed = draft.id === document.episode.id ? draft.document : undefined
  return (
    <PublishStep
      document={document}
      details={typed ?? document.details}
      checklist={
        <ChecklistPanel episodeId={document.episode.id} onVisit={({ step }) => onVisit(step)} />
      }
      isAnswered={checklist?.isComplete ?? false}
      saveEverything={everythingSaved}
      onVisit={onVisit}
      onOpenQueue={() => go({ screen: 'queue' })}
      onOpenSettings={() => go({ screen: 'settings' })}
    />
  )
}

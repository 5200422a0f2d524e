import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconPhotoPlus } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../actions/registry.ts'
import { Dialog } from '../design/dialog.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { JobRow } from '../jobs/job-row.tsx'
import { useEpisodeJobs } from '../jobs/jobs.ts'
import { redoChange, undoChange, useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { PageEditor } from './page-editor.tsx'
import { PageList } from './page-list.tsx'
import classes from './pages-dialog.module.css'
import { choosePictures, showPages, usePages } from './pages-store.ts'

/** The pages of a story: their pictures, their order, their text and what is seen of them. */
export function PagesDialog() {
  const { t } = useTranslation()
  const isStory = useOpenEpisode((state) => state.document?.episode.format === 'story')
  const isOpen = usePages((state) => state.isOpen)
  useCommand('openPages', () => showPages(true), { enabled: isStory })
  return (
    <Dialog
      opened={isOpen && isStory}
      onClose={() => showPages(false)}
      size="min(72rem, 96vw)"
      title={t('pages.title')}
    >
      <Pages />
    </Dialog>
  )
}

function Pages() {
  const { t } = useTranslation()
  const { pages } = useTimeline()
  const chosenId = usePages((state) => state.chosenId)
  const chosen = pages.find(({ id }) => id === chosenId) ?? pages[0]
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- undo by key, wherever in it
    <div className={classes.pages} onKeyDown={undoByKey}>
      <Notes />
      {chosen ? (
        <div className={classes.work}>
          <div className={classes.side}>
            <PageList pages={pages} chosenId={chosen.id} />
            <Foot />
          </div>
          <PageEditor key={chosen.id} page={chosen} number={pages.indexOf(chosen) + 1} />
        </div>
      ) : (
        <EmptyState title={t('pages.none')} text={t('pages.noneText')}>
          <AddButton isMain />
        </EmptyState>
      )}
    </div>
  )
}

function Foot() {
  const { t } = useTranslation()
  const canUndo = useOpenEpisode(({ history }) => history.past.length > 0)
  return (
    <Group gap="xs" wrap="nowrap">
      <AddButton />
      <Tooltip label={t('shell.undo')}>
        <ActionIcon aria-label={t('shell.undo')} disabled={!canUndo} onClick={undoChange}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

function AddButton({ isMain = false }: { readonly isMain?: boolean }) {
  const { t } = useTranslation()
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      leftSection={<IconPhotoPlus size={18} />}
      onClick={() => void choosePictures()}
    >
      {t('pages.add')}
    </Button>
  )
}

/** How pictures come in, and why they do not. */
function Notes() {
  const episodeId = useOpenEpisode((state) => state.document?.episode.id ?? '')
  const error = usePages((state) => state.error)
  const jobs = useEpisodeJobs(episodeId).filter(
    ({ kind, state }) => kind === 'import' && (state === 'running' || state === 'failed'),
  )
  return (
    <>
      {error !== undefined && <FailureNote error={error} />}
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
    </>
  )
}

/** Commands rest while a dialog is open; fields for text undo their own letters. */
function undoByKey(event: KeyboardEvent): void {
  const isField = event.target instanceof HTMLTextAreaElement
  if (!isField && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    event.preventDefault()
    if (event.shiftKey) {
      redoChange()
    } else {
      undoChange()
    }
  }
}

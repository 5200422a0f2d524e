import { Button, Textarea } from '@mantine/core'
import { IconCheck, IconCircleCheck, IconPencil, IconPhoto } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { runCommand, useCommand } from '../actions/registry.ts'
import { Counter } from '../design/counter.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import {
  draftThumbnail,
  saveThumbnail,
  useThumbnailDraft,
} from '../open-episode/thumbnail-draft.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { useUndoCommands } from '../open-episode/use-undo-commands.ts'
import { Candidates } from './candidates.tsx'
import { TrueSizes } from './true-sizes.tsx'
import { useDrawnThumbnail } from './use-drawn-thumbnail.ts'
import classes from './thumbnail-step.module.css'

const TITLE_LIMIT = 120

/** A frame, a title over it, and how people will meet it. */
export function ThumbnailStep() {
  useUndoCommands()
  return useTimeline().clips.length === 0 ? <NothingToShow /> : <ThumbnailMaker />
}

function ThumbnailMaker() {
  const { t } = useTranslation()
  const draft = useThumbnailDraft()
  const inUse = useOpenEpisode((state) => state.document?.thumbnail)
  const { url, error, isDrawing } = useDrawnThumbnail(draft)
  const save = useMutation({ mutationFn: saveThumbnail })
  const isUsed = inUse?.at === draft.at && inUse.title === draft.title
  const canSave = !isUsed && !save.isPending
  useCommand('useFrameAsThumbnail', () => save.mutate(draft), { enabled: canSave })
  return (
    <div className={classes.step}>
      <Candidates chosen={draft.at} />
      <div className={classes.maker}>
        <div className={classes.canvas}>
          {url && <img src={url} alt={t('thumbnails.canvas')} />}
          <span role="status" className={classes.drawing} hidden={!isDrawing}>
            {t('thumbnails.drawing')}
          </span>
        </div>
        {error && <FailureNote error={error} />}
        <Textarea
          label={t('thumbnails.title')}
          description={t('thumbnails.titleHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          autosize
          minRows={2}
          maxRows={4}
          maxLength={TITLE_LIMIT}
          value={draft.title}
          onChange={(event) => draftThumbnail({ title: event.currentTarget.value })}
        />
        <Counter used={draft.title.length} limit={TITLE_LIMIT} label={t('thumbnails.title')} />
      </div>
      <aside className={classes.sizes} aria-label={t('thumbnails.sizes')}>
        <TrueSizes url={url} />
        <p className={classes.fact}>
          <IconCircleCheck size={18} aria-hidden />
          {t('thumbnails.fact')}
        </p>
        <div className={classes.foot}>
          {save.error && <FailureNote error={save.error} />}
          <p role="status" className={classes.state} data-used={isUsed || undefined}>
            {isUsed ? <IconCheck size={16} aria-hidden /> : <IconPencil size={16} aria-hidden />}
            {t(isUsed ? 'thumbnails.used' : 'thumbnails.changed')}
          </p>
          <Button
            fullWidth
            size="lg"
            variant="filled"
            disabled={!canSave}
            loading={save.isPending}
            onClick={() => save.mutate(draft)}
          >
            {t('thumbnails.use')}
          </Button>
        </div>
      </aside>
    </div>
  )
}

function NothingToShow() {
  const { t } = useTranslation()
  return (
    <EmptyState icon={<IconPhoto size={36} />} title={t('thumbnails.empty')}>
      <Button variant="filled" onClick={() => runCommand('importMedia')}>
        {t('editing.empty.import')}
      </Button>
    </EmptyState>
  )
}

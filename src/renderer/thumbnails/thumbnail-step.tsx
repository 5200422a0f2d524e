import { Button } from '@mantine/core'
import { IconCheck, IconPencil, IconPhoto } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { equal } from '#shared/history/equal.ts'
import { useCommand } from '../actions/registry.ts'
import { EmptyState } from '../design/empty-state.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import {
  redoThumbnail,
  saveThumbnail,
  undoThumbnail,
  useThumbnailDraft,
} from '../open-episode/thumbnail-draft.ts'
import { RecordingWays } from '../open-episode/recording-ways.tsx'
import { useTimeline } from '../open-episode/use-edited.ts'
import { Candidates } from './candidates.tsx'
import { OtherShapes } from './other-shapes.tsx'
import { ThumbnailFacts } from './thumbnail-facts.tsx'
import { TitleFrame } from './title-frame.tsx'
import { TrueSizes } from './true-sizes.tsx'
import { useDrawnThumbnail } from './use-drawn-thumbnail.ts'
import { Variants } from './variants.tsx'
import { WordsForm } from './words-form.tsx'
import classes from './thumbnail-step.module.css'

/** A frame, words over it, and how people will meet it. */
export function ThumbnailStep() {
  return useTimeline().clips.length === 0 ? <NothingToShow /> : <ThumbnailMaker />
}

function ThumbnailMaker() {
  const { t } = useTranslation()
  const { past, present: draft, future } = useThumbnailDraft()
  useCommand('undo', undoThumbnail, { enabled: past.length > 0 })
  useCommand('redo', redoThumbnail, { enabled: future.length > 0 })
  const inUse = useOpenEpisode((state) => state.document?.thumbnail)
  const { url, error, isDrawing } = useDrawnThumbnail(draft)
  const save = useMutation({ mutationFn: saveThumbnail })
  const isUsed = inUse !== undefined && equal(inUse, draft)
  const canSave = !isUsed && !save.isPending
  useCommand('useFrameAsThumbnail', () => save.mutate(draft), { enabled: canSave })
  return (
    <div className={classes.step}>
      <Candidates thumbnail={draft} />
      <div className={classes.maker}>
        <div className={classes.canvas} data-canvas>
          {url && <img src={url} alt={t('thumbnails.canvas')} />}
          {draft.template !== 'bare' && <TitleFrame thumbnail={draft} />}
          <span role="status" className={classes.drawing} hidden={!isDrawing}>
            {t('thumbnails.drawing')}
          </span>
        </div>
        {error && <FailureNote error={error} />}
        <Variants thumbnail={draft} />
        <WordsForm thumbnail={draft} />
      </div>
      <aside className={classes.sizes} aria-label={t('thumbnails.sizes')}>
        <TrueSizes url={url} />
        <ThumbnailFacts thumbnail={draft} />
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
          <OtherShapes thumbnail={draft} />
        </div>
      </aside>
    </div>
  )
}

function NothingToShow() {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<IconPhoto size={36} />}
      title={t('thumbnails.empty.title')}
      text={t('thumbnails.empty.text')}
    >
      <RecordingWays />
    </EmptyState>
  )
}

import { Button, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowRight, IconDeviceTv } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Details } from '#shared/publishing/details.ts'
import { ChapterList } from './chapter-list.tsx'
import { DetailsForm } from './details-form.tsx'
import { flush, openDetails, useDetailsDraft } from './details-draft.ts'
import classes from './details-step.module.css'
import { WatchPreview } from './watch-preview.tsx'

export interface DetailsStepProps {
  readonly document: EpisodeDocument
  /** What the episode is made from, and who is in it. */
  readonly collection: ReactNode
  /** On YouTube or on its way there. */
  readonly isUnderway: boolean
  readonly onNext: () => void
}

/** What goes with the video: form, what comes from the collection, and how viewers will see it. */
export function DetailsStep(props: DetailsStepProps) {
  const { document } = props
  const episodeId = document.episode.id
  useEffect(() => openDetails(episodeId, document.details), [episodeId, document.details])
  useEffect(() => flush, [])
  const details = useDetailsDraft((draft) => (draft.id === episodeId ? draft.document : undefined))
  if (!details) {
    return <div />
  }
  return <DetailsPage {...props} details={details} />
}

interface DetailsPageProps extends DetailsStepProps {
  readonly details: Details
}

function DetailsPage({ document, details, collection, isUnderway, onNext }: DetailsPageProps) {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery('(max-width: 75em)') ?? false
  const [isPreviewOpen, setPreviewOpen] = useState(false)
  const preview = <WatchPreview document={document} details={details} />
  return (
    <div className={classes.step}>
      <div className={classes.page}>
        <div className={classes.columns}>
          <div onBlur={flush}>
            <DetailsForm details={details} document={document} isUnderway={isUnderway} />
            <div className={classes.acts}>
              {isNarrow && (
                <Button
                  leftSection={<IconDeviceTv size={18} />}
                  onClick={() => setPreviewOpen(true)}
                >
                  {t('details.preview.open')}
                </Button>
              )}
              <Button rightSection={<IconArrowRight size={18} />} onClick={onNext}>
                {t('details.next')}
              </Button>
            </div>
          </div>
          <div className={classes.collection}>
            <div>{collection}</div>
            <ChapterList timeline={document.timeline} />
          </div>
        </div>
      </div>
      {isNarrow ? (
        <Drawer
          position="right"
          opened={isPreviewOpen}
          onClose={() => setPreviewOpen(false)}
          title={t('details.preview.title')}
        >
          {preview}
        </Drawer>
      ) : (
        <aside aria-label={t('details.preview.title')} className={classes.preview}>
          {preview}
        </aside>
      )}
    </div>
  )
}

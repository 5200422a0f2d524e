import { Button, Checkbox, CopyButton } from '@mantine/core'
import { IconCircleCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Details } from '#shared/publishing/details.ts'
import type { ShareDestination } from '#shared/publishing/files/share-package.ts'
import { shareText } from '#shared/publishing/files/share-text.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { JobRow } from '../../jobs/job-row.tsx'
import { useEpisodeJobs } from '../../jobs/jobs.ts'
import classes from '../publish-step.module.css'

export interface SharePlaceProps {
  readonly document: EpisodeDocument
  /** As typed, newer than in the document. */
  readonly details: Details
  readonly destination: ShareDestination
  readonly isChosen: boolean
  readonly isLocked: boolean
  readonly onToggle: () => void
}

/** One place: whether files are wanted for it, how that stands, and its text to paste. */
export function SharePlace(props: SharePlaceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { document, details, destination, isChosen, isLocked, onToggle } = props
  const { publications, episode, records } = document
  const [latest] = useEpisodeJobs(episode.id).filter((job) => job.destination === destination)
  const made = publications.find((there) => there.destination === destination)
  const place = t(`publishing.${destination}`)
  const text = () =>
    shareText(destination, {
      details: { ...details, title: details.title || episode.title },
      records,
      watchUrl: publications.find((there) => there.destination === 'youtube')?.url,
    })
  return (
    <div className={classes.place}>
      <Checkbox
        label={place}
        description={t(`publishing.share.about.${destination}`)}
        checked={isChosen}
        disabled={isLocked}
        onChange={onToggle}
      />
      {latest && <JobRow job={latest} hidesSubject />}
      {made && latest?.state !== 'running' && (
        <>
          <p role="status" className={classes.made}>
            <IconCircleCheck size={16} aria-hidden />
            {t('publishing.publishedText', {
              version: made.version,
              when: format.moment(made.publishedAtMs),
            })}
          </p>
          <CopyButton value={text()}>
            {({ copied, copy }) => (
              <Button size="compact-sm" leftSection={<IconCopy size={16} />} onClick={copy}>
                {copied ? t('publishing.share.copied') : t('publishing.share.copyText', { place })}
              </Button>
            )}
          </CopyButton>
        </>
      )}
    </div>
  )
}

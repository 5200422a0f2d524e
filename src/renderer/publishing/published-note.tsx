import { Button } from '@mantine/core'
import { IconCircleCheck, IconExternalLink } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Publication } from '#shared/publishing/publication.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { client } from '../studio.ts'
import classes from './published-note.module.css'

const WORDS = {
  practice: { done: 'publishing.published', open: 'publishing.openWatchPage' },
  youtube: { done: 'queue.state.done', open: 'publishing.openWatchPage' },
  podcast: { done: 'podcast.published', open: 'podcast.openFolder' },
} as const

export interface PublishedNoteProps {
  readonly publication: Publication
  readonly destination: keyof typeof WORDS
}

/** Where the published episode is. */
export function PublishedNote({ publication, destination }: PublishedNoteProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const opening = useMutation({
    mutationFn: () => client.desktop.openPublication({ publicationId: publication.id }),
  })
  return (
    <div className={classes.note}>
      <p role="status" className={classes.done}>
        <IconCircleCheck size={20} aria-hidden />
        {t(WORDS[destination].done)}
      </p>
      <p className={classes.text}>
        {t('publishing.publishedText', {
          version: publication.version,
          when: format.moment(publication.publishedAtMs),
        })}
      </p>
      <Button
        variant="filled"
        fullWidth
        leftSection={<IconExternalLink size={18} />}
        onClick={() => opening.mutate()}
      >
        {t(WORDS[destination].open)}
      </Button>
      {opening.error && <FailureNote error={opening.error} />}
    </div>
  )
}

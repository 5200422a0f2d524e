import { Button } from '@mantine/core'
import { IconFileImport, IconPlayerTrackNext, IconPlus, IconQuote } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Work } from '#shared/collection/contract.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { client } from '../studio.ts'
import { CiteAgain } from './cite-again.tsx'
import { CitedWork } from './cited-work.tsx'
import classes from './collection.module.css'
import { RecordDialog } from './record-dialog.tsx'
import { useCited, useCollectionChange } from './use-collection.ts'

export interface CitedWorksProps {
  readonly episodeId: string
  /** Whether these books are read aloud in it, so that it takes a permission. */
  readonly isReadAloud: boolean
  /** Puts the credits of these works into the description. */
  readonly onCredits: (works: readonly Work[]) => void
  /** Shows these works at the end of the video; undefined while there is none. */
  readonly onEndCards: ((works: readonly Work[]) => void) | undefined
}

/** The books an episode is made from: typed, imported or cited again; and what is made of them. */
export function CitedWorks(props: CitedWorksProps) {
  const { t } = useTranslation()
  const { episodeId, isReadAloud, onCredits, onEndCards } = props
  const { data: works = [], error } = useCited(episodeId)
  const [isNew, setNew] = useState(false)
  const [done, setDone] = useState<'creditsDone' | 'creditsShown'>()
  const importing = useCollectionChange(client.collection.importFile)
  const choose = async () => {
    const title = t('collection.importTitle')
    const { files } = await client.desktop.chooseFiles({ kind: 'records', title })
    if (files[0] !== undefined) {
      importing.mutate({ episodeId, file: files[0] })
    }
  }
  const credits = () => {
    onCredits(works)
    setDone('creditsDone')
  }
  return (
    <section aria-label={t('collection.title')} className={classes.section}>
      <h2 className={classes.heading}>{t('collection.title')}</h2>
      {error && <FailureNote error={error} />}
      {works.length === 0 ? (
        <p className={classes.quiet}>{t('collection.none')}</p>
      ) : (
        <ul className={classes.works}>
          {works.map((work) => (
            <CitedWork key={work.id} episodeId={episodeId} work={work} isReadAloud={isReadAloud} />
          ))}
        </ul>
      )}
      <div className={classes.acts}>
        <Button size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => setNew(true)}>
          {t('collection.add')}
        </Button>
        <Button
          size="compact-md"
          leftSection={<IconFileImport size={16} />}
          loading={importing.isPending}
          onClick={() => void choose()}
        >
          {t('collection.import')}
        </Button>
      </div>
      <CiteAgain episodeId={episodeId} />
      {importing.error && <FailureNote error={importing.error} />}
      <div role="status" className={classes.quiet}>
        {importing.data && (
          <p>
            {[
              t('collection.imported', { count: importing.data.added }),
              importing.data.known > 0 && t('collection.known', { count: importing.data.known }),
              importing.data.guessedEncoding &&
                t('collection.guessed', { encoding: importing.data.guessedEncoding }),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        )}
      </div>
      {works.length > 0 && (
        <div className={classes.acts}>
          <Button size="compact-md" leftSection={<IconQuote size={16} />} onClick={credits}>
            {t('collection.credits')}
          </Button>
          {onEndCards && (
            <Button
              size="compact-md"
              leftSection={<IconPlayerTrackNext size={16} />}
              onClick={() => {
                onEndCards(works)
                setDone('creditsShown')
              }}
            >
              {t('collection.showCredits')}
            </Button>
          )}
        </div>
      )}
      <p role="status" className={classes.told}>
        {done && t(`collection.${done}`)}
      </p>
      {isNew && <RecordDialog episodeId={episodeId} onClose={() => setNew(false)} />}
    </section>
  )
}

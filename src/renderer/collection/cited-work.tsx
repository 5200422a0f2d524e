import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Work } from '#shared/collection/contract.ts'
import { client } from '../studio.ts'
import { CatalogueCard } from './catalogue-card.tsx'
import classes from './collection.module.css'
import { PermissionDialog } from './permission-dialog.tsx'
import { PermissionLine } from './permission-line.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { useCollectionChange } from './use-collection.ts'

export interface CitedWorkProps {
  readonly episodeId: string
  readonly work: Work
  readonly isReadAloud: boolean
}

/** A book with whether it may be read aloud and where else it is cited. */
export function CitedWork({ episodeId, work, isReadAloud }: CitedWorkProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'record' | 'permission'>()
  const leaving = useCollectionChange(client.collection.uncite)
  const close = () => setOpen(undefined)
  const { title } = work.record
  const others = work.episodes.filter((episode) => episode.episodeId !== episodeId)
  return (
    <li>
      <CatalogueCard record={work.record} />
      <div className={classes.under}>
        {(isReadAloud || work.permission) && <PermissionLine permission={work.permission} />}
        {others.length > 0 && (
          <p className={classes.quiet}>
            {t('collection.alsoIn', { episodes: others.map((other) => other.title).join(', ') })}
          </p>
        )}
        <div className={classes.acts}>
          <Button
            size="compact-sm"
            aria-label={t('collection.permission.button', { title })}
            onClick={() => setOpen('permission')}
          >
            {t('collection.permission.short')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('collection.edit', { title })}
            onClick={() => setOpen('record')}
          >
            {t('collection.editShort')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('collection.remove', { title })}
            onClick={() => leaving.mutate({ episodeId, workId: work.id })}
          >
            {t('collection.removeShort')}
          </Button>
        </div>
      </div>
      {open === 'record' && <RecordDialog episodeId={episodeId} work={work} onClose={close} />}
      {open === 'permission' && <PermissionDialog work={work} onClose={close} />}
    </li>
  )
}

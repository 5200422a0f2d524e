import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Work } from '#shared/collection/contract.ts'
import { client, studio } from '../studio.ts'
import { useCollectionChange } from './use-collection.ts'

export interface CiteAgainProps {
  readonly episodeId: string
  readonly cited: readonly Work[]
}

/** Cites a book that another episode cites already; nothing to choose, nothing to see. */
export function CiteAgain({ episodeId, cited }: CiteAgainProps) {
  const { t } = useTranslation()
  const { data: works = [] } = useQuery(studio.collection.works.queryOptions())
  const citing = useCollectionChange(client.collection.citeAgain)
  const others = works.filter(({ id }) => !cited.some((work) => work.id === id))
  if (others.length === 0) {
    return null
  }
  return (
    <Select
      mt="xs"
      label={t('collection.again')}
      placeholder={t('collection.againExample')}
      nothingFoundMessage={t('collection.noneLike')}
      searchable
      limit={50}
      value={null}
      data={others.map(({ id, record }) => ({
        value: id,
        label: [record.title, record.authors[0]].filter(Boolean).join(' · '),
      }))}
      onChange={(workId) => workId !== null && citing.mutate({ episodeId, workId })}
    />
  )
}

import { Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, studio } from '../studio.ts'
import { useCollectionChange } from './use-collection.ts'

export interface CiteAgainProps {
  readonly episodeId: string
}

/** As many books as are offered at once; more are found by their words. */
const OFFERED = 50

/** Cites a book that another episode cites already; nothing to choose, nothing to see. */
export function CiteAgain({ episodeId }: CiteAgainProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { data: works = [] } = useQuery({
    ...studio.collection.works.queryOptions({
      input: { text, notCitedBy: episodeId, limit: OFFERED },
    }),
    placeholderData: keepPreviousData,
  })
  const citing = useCollectionChange(client.collection.citeAgain)
  if (works.length === 0 && text === '') {
    return null
  }
  return (
    <Select
      mt="xs"
      label={t('collection.again')}
      placeholder={t('collection.againExample')}
      nothingFoundMessage={t('collection.noneLike')}
      searchable
      searchValue={text}
      onSearchChange={setText}
      // Those that were found, whatever in them was looked for.
      filter={({ options }) => options}
      value={null}
      data={works.map(({ id, record }) => ({
        value: id,
        label: [record.title, record.authors[0]].filter(Boolean).join(' · '),
      }))}
      onChange={(workId) => workId !== null && citing.mutate({ episodeId, workId })}
    />
  )
}

import { Button, TextInput } from '@mantine/core'
import { IconBook2, IconFileExport, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordsForm, Work } from '#shared/collection/contract.ts'
import { EmptyState } from '../design/empty-state.tsx'
import { EndOfList } from '../design/end-of-list.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { client, studio } from '../studio.ts'
import classes from './books.module.css'
import { CatalogueCard } from './catalogue-card.tsx'
import quiet from './collection.module.css'
import { PermissionDialog } from './permission-dialog.tsx'
import { PermissionLine } from './permission-line.tsx'

export interface BooksProps {
  readonly onOpenEpisode: (episodeId: string) => void
}

/** As many as are read at once. */
const PAGE = 50

/** Every book that is or was cited: by which episodes, and whether it may be read aloud. */
export function Books({ onOpenEpisode }: BooksProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    ...studio.collection.works.infiniteOptions({
      input: (after: string | undefined) => ({ text, after, limit: PAGE }),
      initialPageParam: undefined,
      getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.id),
    }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  })
  const saving = useMutation({
    mutationFn: (form: RecordsForm) => client.desktop.saveRecords({ form }),
  })
  const works = data?.pages.flat()
  if (works?.length === 0 && text === '') {
    return (
      <EmptyState
        icon={<IconBook2 size={40} />}
        title={t('collection.books.none')}
        text={t('collection.books.noneText')}
      />
    )
  }
  return (
    <>
      <div className={classes.head}>
        <TextInput
          type="search"
          aria-label={t('collection.books.find')}
          placeholder={t('collection.books.find')}
          leftSection={<IconSearch size={18} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          className={classes.search}
        />
        {(['ris', 'json'] as const).map((form) => (
          <Button
            key={form}
            leftSection={<IconFileExport size={18} />}
            onClick={() => saving.mutate(form)}
          >
            {t(`collection.books.save.${form}`)}
          </Button>
        ))}
      </div>
      {saving.error && <FailureNote error={saving.error} />}
      <p role="status" className={quiet.quiet}>
        {saving.data?.file && t('report.saved', { file: saving.data.file })}
      </p>
      {error && <FailureNote error={error} />}
      {works?.length === 0 && <p className={quiet.quiet}>{t('collection.noneLike')}</p>}
      <h2 className="visually-hidden">{t('collection.books.label')}</h2>
      <ul className={classes.books}>
        {works?.map((work) => (
          <Book key={work.id} work={work} onOpenEpisode={onOpenEpisode} />
        ))}
      </ul>
      <EndOfList
        hasMore={hasNextPage && !isFetching && !error}
        onReached={() => void fetchNextPage()}
      />
    </>
  )
}

function Book({ work, onOpenEpisode }: BooksProps & { readonly work: Work }) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const { record, permission, episodes } = work
  return (
    <li>
      <CatalogueCard record={record} />
      <div className={quiet.under}>
        {permission && <PermissionLine permission={permission} />}
        {episodes.length === 0 ? (
          <p className={quiet.quiet}>{t('collection.books.notCited')}</p>
        ) : (
          <div className={classes.citing}>
            <p className={quiet.quiet}>{t('collection.books.citedBy')}</p>
            <ul>
              {episodes.map(({ episodeId, title }) => (
                <li key={episodeId}>
                  <button
                    type="button"
                    className={classes.episode}
                    onClick={() => onOpenEpisode(episodeId)}
                  >
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className={quiet.acts}>
          <Button
            size="compact-sm"
            aria-label={t('collection.permission.button', { title: record.title })}
            onClick={() => setAsking(true)}
          >
            {t('collection.permission.short')}
          </Button>
        </div>
      </div>
      {isAsking && <PermissionDialog work={work} onClose={() => setAsking(false)} />}
    </li>
  )
}

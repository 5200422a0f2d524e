import { Group, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Work } from '#shared/collection/contract.ts'
import { normaliseIsbn } from '#shared/collection/isbn.ts'
import { CatalogueRecord } from '#shared/publishing/details.ts'
import { FormDialog } from '../design/form-dialog.tsx'
import { client } from '../studio.ts'
import { useCollectionChange } from './use-collection.ts'

export interface RecordDialogProps {
  readonly episodeId: string
  /** The work to change; a new one without it. */
  readonly work?: Work | undefined
  readonly onClose: () => void
}

type TextField = 'title' | 'publisher' | 'year' | 'isbn' | 'callNumber' | 'url'

/** The record of a book, typed. */
export function RecordDialog({ episodeId, work, onClose }: RecordDialogProps) {
  const { t } = useTranslation()
  const [authors, setAuthors] = useState(work?.record.authors ?? [])
  const [texts, setTexts] = useState(() => textsOf(work?.record))
  const saving = useCollectionChange(async (record: CatalogueRecord) => {
    await (work
      ? client.collection.saveRecord({ workId: work.id, record })
      : client.collection.cite({ episodeId, record }))
  }, onClose)
  const known = Object.entries(texts).filter(([, text]) => text.trim() !== '')
  const { data: record } = CatalogueRecord.safeParse({
    ...Object.fromEntries(known.map(([field, text]) => [field, text.trim()])),
    authors,
    ...(texts.year.trim() === '' ? {} : { year: Number(texts.year) }),
  })
  const isWrongIsbn = texts.isbn.trim() !== '' && normaliseIsbn(texts.isbn) === undefined
  const isWrongUrl = texts.url.trim() !== '' && !/^https?:\/\/./.test(texts.url.trim())
  const field = (name: TextField) => ({
    label: t(`collection.record.${name}`),
    value: texts[name],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setTexts({ ...texts, [name]: event.currentTarget.value }),
  })
  return (
    <FormDialog
      title={t(work ? 'collection.record.change' : 'collection.record.new')}
      act={t('collection.save')}
      isReady={record !== undefined && !isWrongIsbn && !isWrongUrl}
      error={saving.error}
      onSave={() => record && saving.mutate(record)}
      onClose={onClose}
      size="lg"
    >
      {work && work.episodes.length > 1 && <p>{t('collection.record.everywhere')}</p>}
      <TextInput {...field('title')} required data-autofocus />
      <TagsInput
        label={t('collection.record.authors')}
        placeholder={authors.length === 0 ? t('collection.record.authorsExample') : ''}
        value={authors}
        splitChars={[';']}
        acceptValueOnBlur
        onChange={setAuthors}
      />
      <Group grow align="start">
        <TextInput {...field('publisher')} />
        <TextInput {...field('year')} inputMode="numeric" maxLength={4} />
      </Group>
      <Group grow align="start">
        <TextInput
          {...field('isbn')}
          error={isWrongIsbn ? t('collection.record.wrongIsbn') : undefined}
        />
        <TextInput {...field('callNumber')} />
      </Group>
      <TextInput
        {...field('url')}
        type="url"
        error={isWrongUrl ? t('collection.record.wrongUrl') : undefined}
      />
    </FormDialog>
  )
}

function textsOf(record: CatalogueRecord | undefined): Record<TextField, string> {
  return {
    title: record?.title ?? '',
    publisher: record?.publisher ?? '',
    year: record?.year?.toString() ?? '',
    isbn: record?.isbn ?? '',
    callNumber: record?.callNumber ?? '',
    url: record?.url ?? '',
  }
}

import { Autocomplete, Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../design/dialog.tsx'
import { EpisodeFormat } from '#shared/episodes/episode.ts'
import { Choice } from '../design/choice.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { client, queryClient, studio } from '../studio.ts'
import { SPOKEN_LANGUAGES, useLanguageNames } from '../i18n/language-names.ts'
import classes from './new-episode-dialog.module.css'
import { type NewEpisode, closeNewEpisode, titleOfFile, useNewEpisode } from './new-episode.ts'

export interface NewEpisodeDialogProps {
  /** Called with the files it begins with, once the episode exists. */
  readonly onCreated: (episodeId: string, files: readonly string[]) => void
}

/** Asks only for what an episode cannot do without. */
export function NewEpisodeDialog({ onCreated }: NewEpisodeDialogProps) {
  const { t } = useTranslation()
  const asked = useNewEpisode((state) => state.asked)
  return (
    <Dialog
      opened={asked !== undefined}
      onClose={closeNewEpisode}
      title={t('episodes.new.title')}
      size="lg"
    >
      {asked && <NewEpisodeForm asked={asked} onCreated={onCreated} />}
    </Dialog>
  )
}

interface NewEpisodeFormProps extends NewEpisodeDialogProps {
  readonly asked: NewEpisode
}

function NewEpisodeForm({ asked, onCreated }: NewEpisodeFormProps) {
  const { t } = useTranslation()
  const { list } = useFormat()
  const [firstFile] = asked.files
  const [format, setFormat] = useState(asked.format)
  const [title, setTitle] = useState(firstFile === undefined ? '' : titleOfFile(firstFile))
  const [showName, setShowName] = useState<string>()
  const [chosen, setLanguage] = useState<string>()
  const spoken = useLanguage()
  const { data: shows = [] } = useQuery(studio.shows.list.queryOptions())
  const show = showName ?? shows[0]?.show.name ?? ''
  const kit = shows.find((known) => known.show.name === show.trim())?.kit
  const language = chosen ?? kit?.language ?? spoken
  const creation = useMutation({
    mutationFn: (input: Parameters<typeof client.episodes.create>[0]) =>
      client.episodes.create(input),
    onSuccess: (episode) => {
      void queryClient.invalidateQueries({ queryKey: studio.episodes.key() })
      void queryClient.invalidateQueries({ queryKey: studio.shows.key() })
      closeNewEpisode()
      onCreated(episode.id, asked.files)
    },
  })
  const isNamed = title.trim() !== ''
  const isReady = format !== undefined && isNamed && show.trim() !== ''
  const missing = [
    ...(format === undefined ? [t('episodes.new.format')] : []),
    ...(isNamed ? [] : [t('episodes.new.name')]),
    ...(show.trim() === '' ? [t('episodes.new.show')] : []),
  ]
  const create = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !creation.isPending) {
      creation.mutate({ format, title, showName: show, language })
    }
  }
  return (
    <form onSubmit={create}>
      <Stack gap="md">
        {asked.files.length > 0 && (
          <p>{t('episodes.new.withFiles', { count: asked.files.length })}</p>
        )}
        <Choice
          label={t('episodes.new.format')}
          options={EpisodeFormat.options.map((value) => ({
            value,
            label: t(`episodes.format.${value}`),
          }))}
          value={format}
          onChange={setFormat}
          consequence={format ? t(`episodes.formatText.${format}`) : t('episodes.new.chooseFormat')}
        />
        <TextInput
          label={t('episodes.new.name')}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        <Group grow align="start">
          <Autocomplete
            label={t('episodes.new.show')}
            description={t('episodes.new.showText')}
            placeholder={t('episodes.new.showExample')}
            value={show}
            maxLength={200}
            data={shows.map(({ show: { name } }) => name)}
            onChange={setShowName}
          />
          <LanguageSelect value={language} onChange={setLanguage} />
        </Group>
        {creation.error && <FailureNote error={creation.error} />}
        <Group justify="flex-end" gap="sm">
          {missing.length > 0 && (
            <p className={classes.missing}>
              {t('episodes.new.missing', { what: list(missing).toLowerCase() })}
            </p>
          )}
          <Button onClick={closeNewEpisode}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="filled" disabled={!isReady} loading={creation.isPending}>
            {t('episodes.new.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface LanguageSelectProps {
  readonly value: string
  readonly onChange: (language: string) => void
}

function LanguageSelect({ value, onChange }: LanguageSelectProps) {
  const { t } = useTranslation()
  const names = useLanguageNames()
  return (
    <Select
      label={t('episodes.new.language')}
      description={t('episodes.new.languageText')}
      data={SPOKEN_LANGUAGES.map((tag) => ({ value: tag, label: names(tag) }))}
      value={value}
      onChange={(tag) => onChange(tag ?? value)}
      allowDeselect={false}
      searchable
    />
  )
}

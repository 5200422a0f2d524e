import { Button, Popover, TextInput, Tooltip } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineVersion } from '#shared/editing/contract.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { change, useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { client, queryClient, studio } from '../studio.ts'
import buttonClasses from './command-button.module.css'
import form from './silence-popover.module.css'
import classes from './versions-popover.module.css'

/** Keeps the timeline under a name, and brings one back. */
export function VersionsPopover() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} width={340} position="top" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('editing.versions.title')} disabled={isOpen}>
          <Button
            className={buttonClasses.button}
            variant="subtle"
            size="compact-md"
            leftSection={<IconHistory size={18} />}
            onClick={() => setOpen(!isOpen)}
          >
            <span className={`${buttonClasses.word} ${buttonClasses.lesser}`}>
              {t('editing.toolbar.versions')}
            </span>
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('editing.versions.title')}>
        {isOpen && <Versions onBack={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Versions({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation()
  const episodeId = useOpenEpisode(({ document }) => document?.episode.id ?? '')
  const { data: versions = [], error } = useQuery(
    studio.editing.versions.queryOptions({ input: { episodeId } }),
  )
  return (
    <div className={form.form}>
      <h2 className={form.title}>{t('editing.versions.title')}</h2>
      <KeepForm episodeId={episodeId} />
      {error && <FailureNote error={error} />}
      {versions.length === 0 ? (
        <p className={classes.none}>{t('editing.versions.none')}</p>
      ) : (
        <ul className={classes.list}>
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} onBack={onBack} />
          ))}
        </ul>
      )}
    </div>
  )
}

function KeepForm({ episodeId }: { readonly episodeId: string }) {
  const { t } = useTranslation()
  const timeline = useTimeline()
  const [name, setName] = useState('')
  const keep = useMutation(
    studio.editing.keepVersion.mutationOptions({
      onSuccess: async () => {
        setName('')
        await queryClient.invalidateQueries({ queryKey: studio.editing.versions.key() })
      },
    }),
  )
  return (
    <form
      className={classes.keep}
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate({ episodeId, name, timeline })
      }}
    >
      <TextInput
        size="sm"
        label={t('editing.versions.name')}
        placeholder={t('editing.versions.example')}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" disabled={name.trim() === '' || keep.isPending}>
        {t('editing.versions.keep')}
      </Button>
      {keep.error && <FailureNote error={keep.error} />}
    </form>
  )
}

interface VersionRowProps {
  readonly version: TimelineVersion
  readonly onBack: () => void
}

function VersionRow({ version, onBack }: VersionRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const bringBack = useMutation({
    mutationFn: () => client.editing.version({ versionId: version.id }),
    onSuccess: ({ timeline }) => {
      change('bringBackVersion', () => timeline)
      onBack()
    },
  })
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>{version.name}</span>
        <span className={classes.when}>{format.moment(version.savedAtMs)}</span>
      </span>
      <Button
        size="compact-md"
        aria-label={t('editing.versions.bringBackNamed', { name: version.name })}
        onClick={() => bringBack.mutate()}
      >
        {t('editing.versions.bringBack')}
      </Button>
      {bringBack.error && <FailureNote error={bringBack.error} />}
    </li>
  )
}

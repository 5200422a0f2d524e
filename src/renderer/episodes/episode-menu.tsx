import { ActionIcon, Button, Group, Menu, TextInput } from '@mantine/core'
import { IconArrowRight, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../design/dialog.tsx'
import type { EpisodeSummary } from '#shared/episodes/contract.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { showToast } from '../design/toasts.tsx'
import { client, refreshEpisodeLists } from '../studio.ts'

export interface EpisodeMenuProps {
  readonly summary: EpisodeSummary
  readonly onOpen: () => void
}

/** What else can be done with an episode. */
export function EpisodeMenu({ summary, onOpen }: EpisodeMenuProps) {
  const { t } = useTranslation()
  const [isRenaming, setRenaming] = useState(false)
  const [error, setError] = useState<unknown>()
  const { id, title } = summary.episode
  const restore = () =>
    void client.episodes.restore({ episodeId: id }).then(refreshEpisodeLists, setError)
  const discard = () => {
    const told = () => showToast(t('episodes.discarded', { title }), restore)
    void client.episodes.discard({ episodeId: id }).then(refreshEpisodeLists).then(told, setError)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('episodes.more', { title })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowRight size={18} />} onClick={onOpen}>
            {t('episodes.open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => setRenaming(true)}>
            {t('episodes.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={18} />} onClick={discard}>
            {t('episodes.discard')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {error !== undefined && <FailureNote error={error} />}
      <Dialog opened={isRenaming} onClose={() => setRenaming(false)} title={t('episodes.rename')}>
        <RenameForm episodeId={id} title={title} onDone={() => setRenaming(false)} />
      </Dialog>
    </>
  )
}

interface RenameFormProps {
  readonly episodeId: string
  readonly title: string
  readonly onDone: () => void
}

function RenameForm({ episodeId, title, onDone }: RenameFormProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(title)
  const [error, setError] = useState<unknown>()
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') {
      void client.episodes
        .rename({ episodeId, title: text })
        .then(refreshEpisodeLists)
        .then(onDone, setError)
    }
  }
  return (
    <form onSubmit={rename}>
      <TextInput
        label={t('episodes.new.name')}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {error !== undefined && <FailureNote error={error} />}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button onClick={onDone}>{t('shell.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={text.trim() === ''}>
          {t('episodes.renameDone')}
        </Button>
      </Group>
    </form>
  )
}

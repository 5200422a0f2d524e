import { Button, Group, Loader } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../design/dialog.tsx'
import { FailureNote } from '../../design/failure-note.tsx'
import { client } from '../../studio.ts'
import classes from './connection.module.css'
import { useTakesClientFile } from './client-drop.ts'
import { type Connecting, useConnecting } from './use-connecting.ts'

export interface ConnectDialogProps {
  readonly opened: boolean
  /** The library's OAuth client is known already. */
  readonly isKnown: boolean
  readonly onClose: () => void
}

/** From nothing to a connected channel, in plain words. */
export function ConnectDialog({ opened, isKnown, onClose }: ConnectDialogProps) {
  const { t } = useTranslation()
  const connecting = useConnecting()
  const { accept, refuse, state, stop } = connecting
  const close = () => {
    // Whoever leaves the question has not said yes.
    void (state.kind === 'connected' ? refuse() : stop())
    onClose()
  }
  const confirm = async () => {
    if (await accept()) {
      onClose()
    }
  }
  return (
    <Dialog opened={opened} onClose={close} size="lg" title={t('queue.connection.title')}>
      {state.kind === 'asking' && <Preparation isKnown={isKnown} connecting={connecting} />}
      {state.kind === 'waiting' && <Waiting url={state.url} onCancel={stop} />}
      {state.kind === 'connected' && (
        <Confirmation title={state.title} connecting={connecting} onYes={() => void confirm()} />
      )}
    </Dialog>
  )
}

const PREPARATIONS = ['project', 'apis', 'consent', 'client'] as const

interface PreparationProps {
  readonly isKnown: boolean
  readonly connecting: Connecting
}

function Preparation({ isKnown, connecting }: PreparationProps) {
  const { t } = useTranslation()
  const choose = async () => {
    const title = t('queue.connection.choose')
    const { files } = await client.desktop.chooseFiles({ kind: 'oauthClient', title })
    if (files[0] !== undefined) {
      connecting.start(files[0])
    }
  }
  const { state, start } = connecting
  useTakesClientFile(start)
  return (
    <div className={classes.dialog}>
      <p>{t('queue.connection.intro')}</p>
      <ol className={classes.preparations}>
        {PREPARATIONS.map((name) => (
          <li key={name}>{t(`queue.connection.prepare.${name}`)}</li>
        ))}
      </ol>
      <p className={classes.text}>{t('queue.connection.orDrop')}</p>
      <p className={classes.text}>{t('queue.connection.terms')}</p>
      {state.kind === 'asking' && state.error !== undefined && <FailureNote error={state.error} />}
      <Group justify="flex-end">
        {isKnown && (
          <Button onClick={() => connecting.start(undefined)}>
            {t('queue.connection.sameClient')}
          </Button>
        )}
        <Button
          variant="filled"
          leftSection={<IconFileUpload size={18} />}
          onClick={() => void choose()}
        >
          {t('queue.connection.choose')}
        </Button>
      </Group>
    </div>
  )
}

function Waiting({ url, onCancel }: { readonly url: string; readonly onCancel: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.dialog}>
      <p role="status" className={classes.waiting}>
        <Loader size="sm" aria-hidden />
        {t('queue.connection.agree')}
      </p>
      <p className={classes.text}>{t('queue.connection.agreeText')}</p>
      <Group justify="flex-end">
        <Button variant="subtle" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
        <Button onClick={() => void client.desktop.openSignIn({ url })}>
          {t('queue.connection.openAgain')}
        </Button>
      </Group>
    </div>
  )
}

interface ConfirmationProps {
  readonly title: string
  readonly connecting: Connecting
  readonly onYes: () => void
}

function Confirmation({ title, connecting, onYes }: ConfirmationProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.dialog}>
      <p>{t('queue.connection.isThis')}</p>
      <p className={classes.channel}>{title}</p>
      <Group justify="flex-end">
        <Button variant="subtle" onClick={() => void connecting.refuse()}>
          {t('queue.connection.another')}
        </Button>
        <Button variant="filled" onClick={onYes}>
          {t('queue.connection.yes')}
        </Button>
      </Group>
    </div>
  )
}

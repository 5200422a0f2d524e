import { ActionIcon, Button, CopyButton, TextInput } from '@mantine/core'
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { CampaignDocument } from '#shared/campaigns/contract.ts'
import { linkProblem, markedUrl } from '#shared/campaigns/links.ts'
import { client, studio } from '../studio.ts'
import classes from './campaigns-screen.module.css'
import { FormDialog } from './form-dialog.tsx'
import { useChange } from './use-change.ts'
import { useRemovingPart } from './use-removing.ts'

/** The pages a campaign leads to, with their marks; those of its books come from the collection. */
export function LinksSection({ document }: { readonly document: CampaignDocument }) {
  const { t } = useTranslation()
  const { campaign } = document
  const [isNew, setNew] = useState(false)
  const saving = useChange(client.campaigns.save, () => setNew(false))
  const { data: works = [] } = useQuery(
    studio.collection.ofCampaign.queryOptions({ input: { campaign: campaign.name } }),
  )
  const books = works.flatMap(({ id, record: { title, url } }) =>
    url === undefined ? [] : [{ id, name: title, url }],
  )
  const { links } = campaign
  const removing = useRemovingPart()
  const remove = ({ id, name }: Campaign['links'][number]) => {
    const after = { ...campaign, links: links.filter((other) => other.id !== id) }
    removing.mutate({ before: campaign, after, name })
  }
  return (
    <section aria-label={t('campaignLinks.title')} className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('campaignLinks.title')}</h2>
        <Button leftSection={<IconPlus size={18} />} onClick={() => setNew(true)}>
          {t('campaignLinks.add')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('campaignLinks.text')}</p>
      <ul>
        {links.map((link) => (
          <LinkRow key={link.id} link={link} campaign={campaign.name}>
            <ActionIcon
              aria-label={t('campaignLinks.remove', { name: link.name })}
              onClick={() => remove(link)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </LinkRow>
        ))}
      </ul>
      {books.length > 0 && (
        <>
          <h3 className={classes.quiet}>{t('campaignLinks.books')}</h3>
          <ul>
            {books.map((book) => (
              <LinkRow key={book.id} link={book} campaign={campaign.name} />
            ))}
          </ul>
        </>
      )}
      {isNew && (
        <LinkDialog
          campaign={campaign.name}
          error={saving.error}
          onSave={(link) => saving.mutate({ ...campaign, links: [...links, link] })}
          onClose={() => setNew(false)}
        />
      )}
    </section>
  )
}

interface LinkRowProps {
  readonly link: { readonly name: string; readonly url: string }
  readonly campaign: string
  readonly children?: ReactNode
}

function LinkRow({ link: { name, url }, campaign, children }: LinkRowProps) {
  const { t } = useTranslation()
  const problem = linkProblem(url)
  const marked = markedUrl(url, { campaign })
  return (
    <li className={classes.link}>
      <span className={classes.linkWords} data-selectable>
        <strong>{name}</strong>
        <span className={classes.quiet}>{marked}</span>
        {problem && <span role="note">{t(`campaignLinks.problem.${problem}`)}</span>}
      </span>
      <CopyButton value={marked}>
        {({ copied, copy }) => (
          <Button
            size="compact-sm"
            aria-label={t('campaignLinks.copy', { name })}
            leftSection={<IconCopy size={16} />}
            onClick={copy}
          >
            {t(copied ? 'campaignLinks.copied' : 'campaignLinks.copyShort')}
          </Button>
        )}
      </CopyButton>
      {children}
    </li>
  )
}

interface LinkDialogProps {
  readonly campaign: string
  readonly error: unknown
  readonly onSave: (link: CampaignDocument['campaign']['links'][number]) => void
  readonly onClose: () => void
}

function LinkDialog({ campaign, error, onSave, onClose }: LinkDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [typed, setTyped] = useState('')
  const url = typed.trim()
  const problem = url === '' ? undefined : linkProblem(url)
  const isGood = url !== '' && problem === undefined
  return (
    <FormDialog
      title={t('campaignLinks.add')}
      isReady={isGood && name.trim() !== ''}
      error={error}
      onSave={() => onSave({ id: crypto.randomUUID(), name: name.trim(), url })}
      onClose={onClose}
    >
      <TextInput
        label={t('campaignLinks.name')}
        placeholder={t('campaignLinks.nameExample')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        type="url"
        label={t('campaignLinks.url')}
        placeholder="https://"
        value={typed}
        maxLength={2000}
        error={problem && t(`campaignLinks.problem.${problem}`)}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {isGood && (
        <p className={classes.linkWords}>
          <strong>{t('campaignLinks.made')}</strong>
          <span className={classes.quiet}>{markedUrl(url, { campaign })}</span>
        </p>
      )}
    </FormDialog>
  )
}

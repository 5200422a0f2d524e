import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { client } from '../studio.ts'
import classes from './campaigns-screen.module.css'
import { FormDialog } from './form-dialog.tsx'
import { useChange } from './use-change.ts'
import { today, useDays } from './use-days.ts'
import { useRemovingPart } from './use-removing.ts'

/** What is done besides episodes. */
export function OthersSection({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation()
  const say = useDays()
  const [isNew, setNew] = useState(false)
  const [day, setDay] = useState(today())
  const [text, setText] = useState('')
  const saving = useChange(client.campaigns.save, () => {
    setNew(false)
    setText('')
  })
  const save = (activities: Campaign['activities']) =>
    saving.mutate({
      ...campaign,
      activities: activities.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    })
  const removing = useRemovingPart()
  const remove = ({ id, text: name }: Campaign['activities'][number]) => {
    const activities = campaign.activities.filter((other) => other.id !== id)
    removing.mutate({ before: campaign, after: { ...campaign, activities }, name })
  }
  return (
    <section aria-label={t('campaigns.others.label')} className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('campaigns.others.label')}</h2>
        <Button leftSection={<IconPlus size={18} />} onClick={() => setNew(true)}>
          {t('campaigns.others.add')}
        </Button>
      </div>
      <ul>
        {campaign.activities.map((activity) => (
          <li key={activity.id} className={classes.acts}>
            <span className={classes.quiet}>{say(activity.day)}</span>
            <span>{activity.text}</span>
            <ActionIcon
              aria-label={t('campaigns.remove', { name: activity.text })}
              onClick={() => remove(activity)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {isNew && (
        <FormDialog
          title={t('campaigns.others.add')}
          isReady={day !== '' && text.trim() !== ''}
          error={saving.error}
          onSave={() => save([...campaign.activities, { id: crypto.randomUUID(), day, text }])}
          onClose={() => setNew(false)}
        >
          <TextInput
            label={t('campaigns.others.text')}
            placeholder={t('campaigns.others.textExample')}
            value={text}
            maxLength={300}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            type="date"
            label={t('campaigns.others.day')}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </FormDialog>
      )}
    </section>
  )
}

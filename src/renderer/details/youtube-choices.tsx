import { Stack, Switch, TagsInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isTooSoon } from '#shared/publishing/details-limits.ts'
import type { Details } from '#shared/publishing/details.ts'
import { Choice } from '../design/choice.tsx'
import { asInstant, localMoment } from '../i18n/local-moment.ts'
import { changeDetails } from './details-draft.ts'
import classes from './details-form.module.css'
import { Localizations } from './localizations.tsx'

interface YouTubeChoicesProps {
  readonly details: Details
  /** The language of the episode. */
  readonly spoken: string
  /** On YouTube or on its way there: the moment can be near, or over. */
  readonly isUnderway: boolean
}

/** What YouTube asks or takes besides, for those who publish there. */
export function YouTubeChoices({ details, spoken, isUnderway }: YouTubeChoicesProps) {
  const { t } = useTranslation()
  return (
    <Stack component="section" aria-label={t('details.youtube.title')} gap="1.25rem">
      <h2 className={classes.heading}>{t('details.youtube.title')}</h2>
      <Choice
        label={t('details.synthetic.question')}
        options={[
          { value: 'no', label: t('details.synthetic.no') },
          { value: 'yes', label: t('details.synthetic.yes') },
        ]}
        value={details.syntheticMedia ? 'yes' : 'no'}
        onChange={(value) => changeDetails({ syntheticMedia: value === 'yes' })}
        consequence={t('details.synthetic.text')}
      />
      <TextInput
        type="datetime-local"
        label={t('details.publishAt')}
        description={t('details.publishAtText')}
        error={!isUnderway && isTooSoon(details, Date.now()) && t('details.publishAtTooSoon')}
        value={localMoment(details.publishAt)}
        onChange={(event) => changeDetails({ publishAt: asInstant(event.currentTarget.value) })}
      />
      <TextInput
        type="date"
        label={t('details.recordingDate')}
        value={details.recordingDate ?? ''}
        onChange={(event) =>
          changeDetails({ recordingDate: event.currentTarget.value || undefined })
        }
      />
      <TagsInput
        label={t('details.playlists')}
        description={t('details.playlistsText')}
        value={details.playlists}
        splitChars={['\n']}
        acceptValueOnBlur
        onChange={(playlists) =>
          changeDetails({ playlists: playlists.map((name) => name.trim()).filter(Boolean) })
        }
      />
      <Localizations details={details} spoken={spoken} />
      <Switch
        label={t('details.notify')}
        description={t('details.notifyText')}
        checked={details.notifySubscribers}
        onChange={(event) => changeDetails({ notifySubscribers: event.currentTarget.checked })}
      />
      <Switch
        label={t('details.embeddable')}
        description={t('details.embeddableText')}
        checked={details.embeddable}
        onChange={(event) => changeDetails({ embeddable: event.currentTarget.checked })}
      />
    </Stack>
  )
}

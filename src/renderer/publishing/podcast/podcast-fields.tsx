import { Select, SimpleGrid, Switch, TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PODCAST_CATEGORIES } from '#shared/publishing/podcast/categories.ts'
import type { PodcastProblem } from '#shared/publishing/podcast/podcast-problems.ts'
import {
  FEED_FILE,
  type PodcastSettings,
  publicAddress,
} from '#shared/publishing/podcast/podcast-settings.ts'
import { Choice } from '../../design/choice.tsx'
import { SPOKEN_LANGUAGES, useLanguageNames } from '../../i18n/language-names.ts'

export interface PodcastFieldsProps {
  readonly settings: PodcastSettings
  readonly problems: readonly PodcastProblem[]
  readonly onChange: (change: Partial<PodcastSettings>) => void
}

/** The words of a feed. */
export function PodcastFields({ settings, problems, onChange }: PodcastFieldsProps) {
  const { t } = useTranslation()
  const text = (field: PodcastProblem['field']) => ({
    label: t(`podcast.field.${field}`),
    value: settings[field],
    'aria-invalid': problems.some((problem) => problem.field === field && problem.isBlocking),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  })
  const feed = publicAddress(settings, FEED_FILE)
  return (
    <>
      <TextInput {...text('title')} data-autofocus />
      <Textarea {...text('description')} autosize minRows={3} maxRows={8} />
      <TextInput
        {...text('address')}
        type="url"
        description={
          settings.address === ''
            ? t('podcast.hint.addressExample')
            : t('podcast.hint.address', { feed })
        }
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="1rem">
        <TextInput {...text('author')} description={t('podcast.hint.author')} />
        <TextInput {...text('website')} type="url" description={t('podcast.hint.website')} />
      </SimpleGrid>
      <TextInput {...text('ownerEmail')} type="email" description={t('podcast.hint.ownerEmail')} />
      <PodcastChoices settings={settings} onChange={onChange} />
    </>
  )
}

function PodcastChoices({ settings, onChange }: Omit<PodcastFieldsProps, 'problems'>) {
  const { t } = useTranslation()
  const languageName = useLanguageNames()
  const languages = [...new Set([settings.language, ...SPOKEN_LANGUAGES])]
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="1rem">
        <Select
          label={t('podcast.field.category')}
          data={PODCAST_CATEGORIES.map((value) => ({
            value,
            label: t(`podcast.categories.${value}`),
          }))}
          value={settings.category}
          onChange={(value) => onChange({ category: value ?? settings.category })}
          allowDeselect={false}
          checkIconPosition="right"
        />
        <Select
          label={t('podcast.field.language')}
          data={languages.map((value) => ({ value, label: languageName(value) }))}
          value={settings.language}
          onChange={(value) => onChange({ language: value ?? settings.language })}
          allowDeselect={false}
          checkIconPosition="right"
        />
      </SimpleGrid>
      <Choice
        label={t('podcast.field.explicit')}
        options={[
          { value: 'no', label: t('podcast.explicit.no') },
          { value: 'yes', label: t('podcast.explicit.yes') },
        ]}
        value={settings.explicit ? 'yes' : 'no'}
        onChange={(value) => onChange({ explicit: value === 'yes' })}
      />
      <Choice
        label={t('podcast.field.order')}
        options={(['episodic', 'serial'] as const).map((value) => ({
          value,
          label: t(`podcast.order.${value}`),
        }))}
        value={settings.order}
        onChange={(order) => onChange({ order })}
      />
      <Choice
        label={t('podcast.field.sound')}
        options={(['podcast-mp3', 'podcast-m4a'] as const).map((value) => ({
          value,
          label: t(`podcast.sound.${value}`),
        }))}
        value={settings.sound}
        onChange={(sound) => onChange({ sound })}
      />
      <Switch
        label={t('podcast.locked')}
        description={t('podcast.hint.locked')}
        checked={settings.locked}
        onChange={(event) => onChange({ locked: event.currentTarget.checked })}
      />
    </>
  )
}

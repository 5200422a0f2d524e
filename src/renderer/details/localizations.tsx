import { Button, Select, Stack, TextInput, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Localization } from '#shared/publishing/details.ts'
import { useLanguageNames } from '../i18n/language-names.ts'
import { changeDetails } from './details-draft.ts'
import classes from './details-form.module.css'

/** Languages libraries in Indonesia publish in, and the ones their neighbours read. */
const OFFERED = ['en', 'id', 'jv', 'su', 'ms', 'ar', 'zh', 'ja', 'ko', 'nl', 'de', 'fr']

/** Title and description in further languages. */
export function Localizations({
  localizations,
}: {
  readonly localizations: readonly Localization[]
}) {
  const { t } = useTranslation()
  const name = useLanguageNames()
  const change = (index: number, change_: Partial<Localization>) =>
    changeDetails({
      localizations: localizations.map((known, at) =>
        at === index ? { ...known, ...change_ } : known,
      ),
    })
  const free = OFFERED.filter((tag) => !localizations.some(({ language }) => language === tag))
  return (
    <Stack gap="1rem">
      {localizations.map(({ language, title, description }, index) => (
        <fieldset key={language} className={classes.localization}>
          <legend>{t('details.inLanguage', { language: name(language) })}</legend>
          <Stack gap="0.5rem">
            <TextInput
              label={t('details.title')}
              value={title}
              maxLength={100}
              onChange={(event) => change(index, { title: event.currentTarget.value })}
            />
            <Textarea
              label={t('details.description')}
              autosize
              minRows={2}
              maxRows={10}
              value={description}
              onChange={(event) => change(index, { description: event.currentTarget.value })}
            />
            <Button
              size="compact-sm"
              variant="subtle"
              className={classes.removeLanguage}
              onClick={() =>
                changeDetails({ localizations: localizations.filter((_, at) => at !== index) })
              }
            >
              {t('details.removeLanguage', { language: name(language) })}
            </Button>
          </Stack>
        </fieldset>
      ))}
      <Select
        label={t('details.addLanguage')}
        leftSection={<IconPlus size={16} />}
        placeholder={t('details.addLanguageText')}
        data={free.map((tag) => ({ value: tag, label: name(tag) }))}
        value={null}
        onChange={(language) =>
          language !== null &&
          changeDetails({
            localizations: [...localizations, { language, title: '', description: '' }],
          })
        }
      />
    </Stack>
  )
}

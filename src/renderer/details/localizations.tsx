import { Button, Select, Stack, TextInput, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { detailsProblems, textCounts } from '#shared/publishing/details-limits.ts'
import type { Details, Localization } from '#shared/publishing/details.ts'
import { useLanguageNames } from '../i18n/language-names.ts'
import { CountedField } from './counted-field.tsx'
import { changeDetails } from './details-draft.ts'
import classes from './details-form.module.css'

/** Languages libraries in Indonesia publish in, and the ones their neighbours read. */
const OFFERED = ['en', 'id', 'jv', 'su', 'ms', 'ar', 'zh', 'ja', 'ko', 'nl', 'de', 'fr']

export interface LocalizationsProps {
  readonly details: Details
  /** The language of the episode: its title is in that one, unless the details say another. */
  readonly spoken: string
}

/** Title and description in further languages. */
export function Localizations({ details, spoken }: LocalizationsProps) {
  const { t } = useTranslation()
  const { localizations } = details
  const problems = detailsProblems(details)
  const name = useLanguageNames()
  const change = (index: number, change_: Partial<Localization>) =>
    changeDetails({
      localizations: localizations.map((known, at) =>
        at === index ? { ...known, ...change_ } : known,
      ),
    })
  const about = (field: 'title' | 'description', index: number) => {
    const text = localizations[index] ?? { language: '', title: '', description: '' }
    return {
      ...{ field, label: t(`details.${field}`), count: textCounts(text)[field] },
      problems: problems.filter(({ language }) => language === text.language),
    }
  }
  const taken = [details.titleLanguage ?? spoken, ...localizations.map(({ language }) => language)]
  const free = OFFERED.filter((tag) => !taken.includes(tag))
  return (
    <Stack gap="1rem">
      {localizations.map(({ language, title, description }, index) => (
        <fieldset key={language} className={classes.localization}>
          <legend>{t('details.inLanguage', { language: name(language) })}</legend>
          <Stack gap="0.5rem">
            <CountedField {...about('title', index)}>
              {(props) => (
                <TextInput
                  {...props}
                  value={title}
                  onChange={(event) => change(index, { title: event.currentTarget.value })}
                />
              )}
            </CountedField>
            <CountedField {...about('description', index)}>
              {(props) => (
                <Textarea
                  {...props}
                  autosize
                  minRows={2}
                  maxRows={10}
                  value={description}
                  onChange={(event) => change(index, { description: event.currentTarget.value })}
                />
              )}
            </CountedField>
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

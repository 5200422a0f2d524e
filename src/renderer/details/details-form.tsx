import { Select, SimpleGrid, Stack, TagsInput, TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { detailsCounts, detailsProblems } from '#shared/publishing/details-limits.ts'
import { type Details, License, Privacy } from '#shared/publishing/details.ts'
import { Choice } from '../design/choice.tsx'
import { CountedField } from './counted-field.tsx'
import { useLanguageNames } from '../i18n/language-names.ts'
import { FromTemplate } from './from-template.tsx'
import { MadeForKids } from './made-for-kids.tsx'
import { CATEGORIES } from './categories.ts'
import { changeDetails } from './details-draft.ts'
import classes from './details-form.module.css'
import { YouTubeChoices } from './youtube-choices.tsx'

export interface DetailsFormProps {
  readonly details: Details
  readonly document: EpisodeDocument
  /** On YouTube or on its way there. */
  readonly isUnderway: boolean
}

/** Every field counts its limit from the first character; typing is never blocked. */
export function DetailsForm({ details, document, isUnderway }: DetailsFormProps) {
  const { t } = useTranslation()
  const languageName = useLanguageNames()(document.episode.language)
  const counts = detailsCounts(details)
  const problems = detailsProblems(details).filter(({ language }) => language === undefined)
  return (
    <Stack gap="1.25rem">
      {isUnderway && <p className={classes.underway}>{t('details.underway')}</p>}
      <CountedField
        label={t('details.title')}
        count={counts.title}
        problems={problems}
        field="title"
      >
        {(props) => (
          <TextInput
            {...props}
            size="md"
            value={details.title}
            onChange={(event) => changeDetails({ title: event.currentTarget.value })}
            classNames={{ input: classes.titleInput }}
          />
        )}
      </CountedField>
      <CountedField
        label={t('details.description')}
        count={counts.description}
        problems={problems}
        field="description"
      >
        {(props) => (
          <Textarea
            {...props}
            autosize
            minRows={7}
            maxRows={18}
            value={details.description}
            onChange={(event) => changeDetails({ description: event.currentTarget.value })}
          />
        )}
      </CountedField>
      <FromTemplate document={document} description={details.description} />
      <CountedField label={t('details.tags')} count={counts.tags} problems={problems} field="tags">
        {(props) => (
          <TagsInput
            {...props}
            placeholder={details.tags.length === 0 ? t('details.tagsExample') : ''}
            value={details.tags}
            splitChars={[',', ';', '\n']}
            acceptValueOnBlur
            onChange={(tags) => changeDetails({ tags: tags.map((tag) => tag.trim()) })}
          />
        )}
      </CountedField>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="1rem">
        <Select
          label={t('details.category')}
          data={CATEGORIES.map((value) => ({ value, label: t(`details.categories.${value}`) }))}
          value={details.category}
          onChange={(category) => changeDetails({ category: category ?? details.category })}
          allowDeselect={false}
          checkIconPosition="right"
        />
        <Select
          label={t('details.license')}
          data={License.options.map((value) => ({ value, label: t(`details.licenses.${value}`) }))}
          value={details.license}
          onChange={(license) =>
            changeDetails({ license: License.catch(details.license).parse(license) })
          }
          allowDeselect={false}
          checkIconPosition="right"
        />
      </SimpleGrid>
      <Choice
        label={t('details.privacy')}
        options={Privacy.options.map((value) => ({
          value,
          label: t(`details.privacies.${value}`),
        }))}
        value={details.privacy}
        onChange={(privacy) => changeDetails({ privacy })}
        consequence={t(`details.privacyText.${details.privacy}`)}
      />
      <MadeForKids details={details} proposed={document.kit.madeForKids} />
      <p className={classes.language}>{t('details.language', { language: languageName })}</p>
      <YouTubeChoices {...{ details, isUnderway }} spoken={document.episode.language} />
    </Stack>
  )
}

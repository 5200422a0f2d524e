import { Button, Select, Switch, TagsInput, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PLACEHOLDERS, unknownPlaceholders } from '#shared/shows/description-template.ts'
import type { KitChoices } from '#shared/shows/kit.ts'
import { Choice } from '../design/choice.tsx'
import { SPOKEN_LANGUAGES, useLanguageNames } from '../i18n/language-names.ts'
import { changeKit } from './kit-draft.ts'
import classes from './show-screen.module.css'

/** What the details of new episodes begin with. */
export function DetailsFields({ choices }: { readonly choices: KitChoices }) {
  const { t } = useTranslation()
  const names = useLanguageNames()
  return (
    <>
      <DescriptionField description={choices.description} />
      <TagsInput
        label={t('shows.tags')}
        placeholder={choices.tags.length === 0 ? t('shows.tagsExample') : ''}
        value={choices.tags}
        splitChars={[',', ';', '\n']}
        acceptValueOnBlur
        onChange={(tags) => changeKit({ tags: tags.map((tag) => tag.trim()) })}
      />
      <Select
        label={t('shows.language')}
        placeholder={t('shows.languageAsBefore')}
        data={SPOKEN_LANGUAGES.map((tag) => ({ value: tag, label: names(tag) }))}
        value={choices.language ?? null}
        onChange={(tag) => changeKit({ language: tag ?? undefined })}
        clearable
        searchable
      />
      <Choice
        label={t('shows.madeForKids')}
        options={(['ask', 'yes', 'no'] as const).map((value) => ({
          value,
          label: t(`shows.kids.${value}`),
        }))}
        value={proposalOf(choices.madeForKids)}
        onChange={(value) =>
          changeKit({ madeForKids: value === 'ask' ? undefined : value === 'yes' })
        }
        consequence={t('shows.madeForKidsText')}
      />
      <Choice
        label={t('shows.captions')}
        options={(['format', 'adult', 'children'] as const).map((value) => ({
          value,
          label: t(`shows.captionsFor.${value}`),
        }))}
        value={choices.captions ?? 'format'}
        onChange={(value) => changeKit({ captions: value === 'format' ? undefined : value })}
      />
      <Switch
        label={t('shows.marks')}
        description={t('captions.look.marksHint')}
        checked={choices.marksWords}
        onChange={(event) => changeKit({ marksWords: event.currentTarget.checked })}
      />
    </>
  )
}

/** A template, with buttons for what can be filled in. */
function DescriptionField({ description }: { readonly description: string }) {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const insert = (placeholder: string) => {
    const { selectionStart, selectionEnd } = field.current ?? {}
    const [from, to] = [selectionStart ?? description.length, selectionEnd ?? description.length]
    changeKit({ description: description.slice(0, from) + placeholder + description.slice(to) })
    field.current?.focus()
  }
  const unknown = unknownPlaceholders(description)
  return (
    <div>
      <Textarea
        ref={field}
        label={t('shows.description')}
        description={t('shows.descriptionText')}
        autosize
        minRows={5}
        maxRows={14}
        maxLength={5000}
        value={description}
        error={unknown
          .map((name) => t('shows.unknownPlaceholder', { name: `{${name}}` }))
          .join(' ')}
        onChange={(event) => changeKit({ description: event.currentTarget.value })}
      />
      <div className={classes.placeholders}>
        {PLACEHOLDERS.map((name) => (
          <Button
            key={name}
            size="compact-md"
            aria-label={t('shows.insert', { name: t(`shows.placeholder.${name}`) })}
            onClick={() => insert(`{${name}}`)}
          >
            {`{${name}} ${t(`shows.placeholder.${name}`)}`}
          </Button>
        ))}
      </div>
    </div>
  )
}

function proposalOf(madeForKids: boolean | undefined): 'ask' | 'yes' | 'no' {
  if (madeForKids === undefined) {
    return 'ask'
  }
  return madeForKids ? 'yes' : 'no'
}

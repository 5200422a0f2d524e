import { Button, Switch, Textarea, TextInput } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  MOST_SMALL_LETTERS,
  MOST_TITLE_LETTERS,
  THUMBNAIL_TEMPLATES,
  type Thumbnail,
} from '#shared/thumbnails/thumbnail.ts'
import { Choice } from '../design/choice.tsx'
import { Counter } from '../design/counter.tsx'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { draftThumbnail } from '../open-episode/thumbnail-draft.ts'
import classes from './words-form.module.css'

const SMALL_TEXTS = ['badge', 'number', 'guest'] as const

/** The words of a thumbnail and how they lie on the picture. */
export function WordsForm({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const { t } = useTranslation()
  const showHasLogo = useOpenEpisode((state) => state.document?.kit.files.logo !== undefined)
  return (
    <div className={classes.form}>
      <div className={classes.row}>
        <Choice
          label={t('thumbnails.template')}
          options={THUMBNAIL_TEMPLATES.map((value) => ({
            value,
            label: t(`thumbnails.templates.${value}`),
          }))}
          value={thumbnail.template ?? 'side'}
          onChange={(template) => draftThumbnail({ template, place: undefined })}
        />
        {showHasLogo && (
          <Switch
            label={t('thumbnails.hasLogo')}
            checked={thumbnail.hasLogo ?? false}
            onChange={(event) => draftThumbnail({ hasLogo: event.currentTarget.checked })}
          />
        )}
        {thumbnail.place && (
          <Button
            leftSection={<IconArrowBackUp size={18} />}
            onClick={() => draftThumbnail({ place: undefined }, 'usual place')}
          >
            {t('thumbnails.usualPlace')}
          </Button>
        )}
      </div>
      <div className={classes.title}>
        <Textarea
          label={t('thumbnails.title')}
          description={t('thumbnails.titleHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          autosize
          minRows={2}
          maxRows={4}
          maxLength={MOST_TITLE_LETTERS}
          value={thumbnail.title}
          onChange={(event) => draftThumbnail({ title: event.currentTarget.value })}
        />
        <Counter
          used={thumbnail.title.length}
          limit={MOST_TITLE_LETTERS}
          label={t('thumbnails.title')}
        />
      </div>
      <div className={classes.small}>
        {SMALL_TEXTS.map((name) => (
          <TextInput
            key={name}
            label={t(`thumbnails.${name}`)}
            maxLength={MOST_SMALL_LETTERS}
            value={thumbnail[name] ?? ''}
            onChange={(event) => draftThumbnail({ [name]: event.currentTarget.value })}
          />
        ))}
      </div>
    </div>
  )
}

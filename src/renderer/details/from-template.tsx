import { Button } from '@mantine/core'
import { IconArrowBackUp, IconBox } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { filledDescription } from '#shared/shows/description-template.ts'
import { changeDetails } from './details-draft.ts'
import classes from './details-form.module.css'

export interface FromTemplateProps {
  readonly document: EpisodeDocument
  /** As it is typed now. */
  readonly description: string
}

/** Fills the show's template in anew, with today's chapters and books; what stood there can be put back. */
export function FromTemplate({ document, description }: FromTemplateProps) {
  const { t } = useTranslation()
  const [before, setBefore] = useState<string>()
  const { episode, show, kit, records, timeline } = document
  const filled = filledDescription(kit.description, {
    ...{ title: episode.title, show: show.name },
    ...{ records, chapters: timeline.chapters },
  })
  const fill = () => {
    setBefore(description)
    changeDetails({ description: filled })
  }
  if (filled === '') {
    return null
  }
  if (before !== undefined && description === filled) {
    return (
      <Button
        leftSection={<IconArrowBackUp size={18} />}
        className={classes.besideField}
        onClick={() => changeDetails({ description: before })}
      >
        {t('details.putBack')}
      </Button>
    )
  }
  return description === filled ? null : (
    <Button leftSection={<IconBox size={18} />} className={classes.besideField} onClick={fill}>
      {t('details.fromTemplate')}
    </Button>
  )
}

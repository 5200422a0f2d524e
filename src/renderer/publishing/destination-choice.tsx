import {
  IconBrandYoutube,
  IconCircleCheck,
  IconFolderShare,
  IconMicrophone,
  IconSchool,
} from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Publication } from '#shared/publishing/publication.ts'
import { useFormat } from '../i18n/use-format.ts'
import classes from './destination-choice.module.css'

const ICONS = {
  practice: IconSchool,
  youtube: IconBrandYoutube,
  podcast: IconMicrophone,
  files: IconFolderShare,
} as const

/** Destinations that are chosen together. */
export type DestinationGroup = keyof typeof ICONS

const GROUPS = ['practice', 'youtube', 'podcast', 'files'] as const satisfies DestinationGroup[]

export interface DestinationChoiceProps {
  readonly value: DestinationGroup
  readonly onChange: (destination: DestinationGroup) => void
  /** Where the episode is already. */
  readonly publications: readonly Publication[]
}

/** Where it goes, and what that means. */
export function DestinationChoice({ value, onChange, publications }: DestinationChoiceProps) {
  const { t } = useTranslation()
  const name = useId()
  return (
    <fieldset className={classes.choice}>
      <legend className="visually-hidden">{t('publishing.destination')}</legend>
      {GROUPS.map((destination) => {
        const Icon = ICONS[destination]
        return (
          <label key={destination} className={classes.option}>
            <input
              type="radio"
              name={name}
              checked={value === destination}
              aria-describedby={`${name}-${destination}`}
              onChange={() => onChange(destination)}
            />
            <Icon size={20} aria-hidden />
            <span>
              <span className={classes.name}>{t(`publishing.${destination}`)}</span>
              <span id={`${name}-${destination}`} className={classes.text}>
                {t(`publishing.${destination}Text`)}
              </span>
              <StateOf
                publications={publications.filter((there) => there.destination === destination)}
              />
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** Where an episode is already, version and day; each destination has its own. */
function StateOf({ publications }: { readonly publications: readonly Publication[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return publications.map(({ id, version, publishedAtMs }) => (
    <span key={id} className={classes.state}>
      <IconCircleCheck size={16} aria-hidden />
      {t('publishing.publishedText', { version, when: format.moment(publishedAtMs) })}
    </span>
  ))
}

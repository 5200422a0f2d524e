import { IconBrandYoutube, IconSchool } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Destination } from '#shared/publishing/publication.ts'
import classes from './destination-choice.module.css'

const ICONS = { practice: IconSchool, youtube: IconBrandYoutube } as const

export interface DestinationChoiceProps {
  readonly value: Destination
  readonly onChange: (destination: Destination) => void
}

/** Where it goes, and what that means. */
export function DestinationChoice({ value, onChange }: DestinationChoiceProps) {
  const { t } = useTranslation()
  const name = useId()
  return (
    <fieldset className={classes.choice}>
      <legend className="visually-hidden">{t('publishing.destination')}</legend>
      {(['practice', 'youtube'] as const).map((destination) => {
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
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

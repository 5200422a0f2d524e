import { TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { SHOW_COLOURS } from '#shared/episodes/show-colours.ts'
import type { Show } from '#shared/episodes/show.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { spineColour } from '../design/spine.tsx'
import { useDraft } from '../design/use-draft.ts'
import { client } from '../studio.ts'
import classes from './show-screen.module.css'
import { useShowChange } from './use-show-change.ts'

const SPINES = ['0', '1', '2', '3', '4', '5', '6', '7'] as const

/** The show's name, and its colour in lists. */
export function ShowFields({ show }: { readonly show: Show }) {
  const { t } = useTranslation()
  const { id: showId, spine } = show
  const changing = useShowChange(client.shows.change)
  const [name, setName] = useDraft(show.name)
  const radios = useId()
  const rename = () => {
    const wanted = name.trim()
    if (wanted === '' || wanted === show.name) {
      setName(show.name)
    } else {
      changing.mutate({ showId, name: wanted, spine })
    }
  }
  return (
    <>
      <TextInput
        label={t('shows.name')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => event.key === 'Enter' && rename()}
      />
      {changing.error && <FailureNote error={changing.error} />}
      <fieldset className={classes.spines}>
        <legend className={classes.label}>{t('shows.spine')}</legend>
        {SPINES.slice(0, SHOW_COLOURS.length).map((value) => (
          <label key={value} className={classes.spine} title={t(`shows.spineNames.${value}`)}>
            <input
              type="radio"
              name={radios}
              className="visually-hidden"
              aria-label={t(`shows.spineNames.${value}`)}
              checked={spine === Number(value)}
              onChange={() => changing.mutate({ showId, name: show.name, spine: Number(value) })}
            />
            <span aria-hidden style={{ background: spineColour(Number(value)) }} />
          </label>
        ))}
      </fieldset>
    </>
  )
}

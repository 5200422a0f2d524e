import { NumberInput, TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MOST_OVERLAY_LETTERS } from '#shared/editing/timeline.ts'
import { END_CARD_SECONDS, type KitChoices } from '#shared/shows/kit.ts'
import { changeKit } from './kit-draft.ts'
import classes from './show-screen.module.css'

const TYPED = { maxLength: MOST_OVERLAY_LETTERS, dir: 'auto' } as const

/** Who is seen at the start of every episode, and what stands at its end. */
export function WordsFields({ choices }: { readonly choices: KitChoices }) {
  const { t } = useTranslation()
  const { lowerThird, endCard } = choices
  const changeName = (changed: Partial<typeof lowerThird>) =>
    changeKit({ lowerThird: { ...lowerThird, ...changed } })
  const changeEnd = (changed: Partial<typeof endCard>) =>
    changeKit({ endCard: { ...endCard, ...changed } })
  return (
    <>
      <div className={classes.two}>
        <TextInput
          {...TYPED}
          label={t('shows.lowerThirdName')}
          value={lowerThird.name}
          onChange={(event) => changeName({ name: event.currentTarget.value })}
        />
        <TextInput
          {...TYPED}
          label={t('shows.lowerThirdRole')}
          value={lowerThird.role}
          onChange={(event) => changeName({ role: event.currentTarget.value })}
        />
      </div>
      <Textarea
        {...TYPED}
        label={t('shows.endCardText')}
        description={t('shows.endCardTextHint')}
        autosize
        minRows={1}
        maxRows={4}
        value={endCard.text}
        onChange={(event) => changeEnd({ text: event.currentTarget.value })}
      />
      <div className={classes.two}>
        <TextInput
          {...TYPED}
          label={t('shows.endCardSubtitle')}
          value={endCard.subtitle}
          onChange={(event) => changeEnd({ subtitle: event.currentTarget.value })}
        />
        <NumberInput
          label={t('shows.endCardSeconds')}
          min={END_CARD_SECONDS.shortest}
          max={END_CARD_SECONDS.longest}
          clampBehavior="strict"
          allowDecimal={false}
          value={endCard.seconds}
          onChange={(seconds) =>
            typeof seconds === 'number' &&
            seconds >= END_CARD_SECONDS.shortest &&
            changeEnd({ seconds })
          }
        />
      </div>
    </>
  )
}

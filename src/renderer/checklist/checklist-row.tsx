import { Button, Checkbox } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChecklistItem } from '#shared/checklist/checklist.ts'
import { CheckRow } from '../design/check-row.tsx'
import { useFormat } from '../i18n/use-format.ts'
import classes from './checklist.module.css'
import { type ChecklistPlace, placeOf } from './places.ts'
import { usePointWords } from './use-point-words.ts'

const MARKS = { done: 'good', toSign: 'wanting', toMend: 'bad' } as const

export interface ChecklistRowProps {
  readonly item: ChecklistItem
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
  readonly onWithdraw: () => void
  readonly onVisit: (place: ChecklistPlace) => void
}

/** One point: how it stands, who answers for it, or what can be done. */
export function ChecklistRow(props: ChecklistRowProps) {
  const { t } = useTranslation()
  const { item, isChosen, onChoose, onWithdraw, onVisit } = props
  const { name, sentence } = usePointWords()(item)
  const state = item.isDone ? 'done' : item.state === 'toMend' ? 'toMend' : 'toSign'
  const place = item.isDone ? undefined : placeOf(item)
  return (
    <CheckRow
      mark={MARKS[state]}
      {...(state === 'toSign' ? { icon: <IconSignature size={16} /> } : {})}
      name={name}
      state={t(`checklist.state.${state}`)}
      acts={
        <>
          {place && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('checklist.mendPoint', {
                act: t(`checklist.mend.${place.act}`),
                point: name,
              })}
              onClick={() => onVisit(place)}
            >
              {t(`checklist.mend.${place.act}`)}
            </Button>
          )}
          {item.signature && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('checklist.withdraw', { point: name })}
              onClick={onWithdraw}
            >
              {t('checklist.withdrawShort')}
            </Button>
          )}
          {state === 'toSign' && (
            <Checkbox
              aria-label={t('checklist.signPoint', { point: name })}
              checked={isChosen}
              onChange={(event) => onChoose(event.currentTarget.checked)}
            />
          )}
        </>
      }
    >
      {sentence !== '' && <span className={classes.text}>{sentence}</span>}
      <SignedBy item={item} />
    </CheckRow>
  )
}

function SignedBy({ item: { signature } }: { readonly item: ChecklistItem }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!signature) {
    return null
  }
  const { by, atMs, isBeforeChange } = signature
  return (
    <>
      <span className={classes.text}>
        {t('checklist.signed', { name: by, day: format.day(atMs), time: format.clock(atMs) })}
      </span>
      {isBeforeChange && <span className={classes.changed}>{t('checklist.changedSince')}</span>}
    </>
  )
}

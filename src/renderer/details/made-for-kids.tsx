import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Details } from '#shared/publishing/details.ts'
import { Choice } from '../design/choice.tsx'
import { changeDetails } from './details-draft.ts'
import classes from './details-form.module.css'

export interface MadeForKidsProps {
  readonly details: Pick<Details, 'madeForKids'>
  /** By the show's kit. Only a person answers. */
  readonly proposed: boolean | undefined
}

/** YouTube wants a person's answer; a show may propose one. */
export function MadeForKids({ details, proposed }: MadeForKidsProps) {
  const { t } = useTranslation()
  const answer = answerOf(details.madeForKids)
  return (
    <div>
      <Choice
        label={t('details.madeForKids.question')}
        options={[
          { value: 'yes', label: t('details.madeForKids.yes') },
          { value: 'no', label: t('details.madeForKids.no') },
        ]}
        value={answer === 'undecided' ? undefined : answer}
        onChange={(value) => changeDetails({ madeForKids: value === 'yes' })}
        consequence={t(`details.madeForKids.${answer}Text`)}
      />
      {answer === 'undecided' && proposed !== undefined && (
        <div className={classes.proposal}>
          <span>{t(`details.madeForKids.${proposed ? 'proposedYes' : 'proposedNo'}`)}</span>
          <Button size="compact-md" onClick={() => changeDetails({ madeForKids: proposed })}>
            {t('details.madeForKids.confirm')}
          </Button>
        </div>
      )}
    </div>
  )
}

function answerOf(madeForKids: boolean | undefined): 'yes' | 'no' | 'undecided' {
  if (madeForKids === undefined) {
    return 'undecided'
  }
  return madeForKids ? 'yes' : 'no'
}

import { TextInput } from '@mantine/core'
import type { Day } from '#shared/campaigns/day.ts'

export interface DayFieldProps {
  readonly label: string
  /** Empty for none. */
  readonly day: Day | ''
  /** Whether none may be chosen; otherwise the day that was there comes back. */
  readonly mayBeEmpty: boolean
  readonly onChoose: (day: Day | '') => void
}

/** A day that counts once it is typed whole: while its figures are typed it is another day with each of them. */
export function DayField({ label, day, mayBeEmpty, onChoose }: DayFieldProps) {
  return (
    <TextInput
      type="date"
      aria-label={label}
      defaultValue={day}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      onBlur={({ currentTarget: field }) => {
        if (field.value === '' && !(mayBeEmpty && field.validity.valid)) {
          field.value = day
        } else if (field.value !== day) {
          onChoose(field.value)
        }
      }}
    />
  )
}

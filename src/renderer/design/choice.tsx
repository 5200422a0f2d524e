import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import classes from './choice.module.css'

export interface ChoiceOption<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly options: readonly ChoiceOption<Value>[]
  /** Undefined until a person has chosen. */
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  /** What the choice brings about, in one line. */
  readonly consequence?: ReactNode
  /** The label is read out but not drawn. */
  readonly hidesLabel?: boolean
  /** Two beside each other, for answers that lie so, such as corners. */
  readonly inTwoRows?: boolean
}

/** A few answers side by side. Nothing is chosen in a person's stead. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const name = useId()
  const consequenceId = `${name}-consequence`
  return (
    <fieldset
      className={classes.choice}
      aria-describedby={props.consequence ? consequenceId : undefined}
    >
      <legend className={props.hidesLabel ? 'visually-hidden' : classes.label}>
        {props.label}
      </legend>
      <div className={classes.options} data-rows={props.inTwoRows || undefined}>
        {props.options.map(({ value, label }) => (
          <label key={value} className={classes.option}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            <IconCheck size={16} aria-hidden />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {props.consequence && (
        <p id={consequenceId} className={classes.consequence}>
          {props.consequence}
        </p>
      )}
    </fieldset>
  )
}

import { formatPosition, parseTimecode } from '#shared/time/timecode.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { useDraft } from '../design/use-draft.ts'
import classes from './time-field.module.css'

export interface TimeFieldProps {
  readonly label: string
  readonly value: Ticks
  readonly onChange: (value: Ticks) => void
}

/** A moment that can be typed; what is no time is put back. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const written = formatPosition(value)
  const [text, setText] = useDraft(written)
  const commit = () => {
    const time = parseTimecode(text.trim().replace(',', '.'))
    if (time !== undefined && text !== written) {
      onChange(time)
    }
    setText(written)
  }
  return (
    <input
      className={classes.field}
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.currentTarget.blur()
        }
      }}
    />
  )
}

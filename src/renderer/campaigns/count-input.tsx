import { NumberInput } from '@mantine/core'
import { useFormat } from '../i18n/use-format.ts'

export interface CountInputProps {
  readonly label: string
  readonly value: number | string
  readonly onChange: (value: number | string) => void
  readonly isFirst?: boolean
}

/** A whole number of things. Its thousands are marked as the language does: a mark between them is no fraction. */
export function CountInput({ label, value, onChange, isFirst = false }: CountInputProps) {
  const { decimalMark, thousandsMark } = useFormat()
  return (
    <NumberInput
      label={label}
      value={value}
      min={0}
      hideControls
      allowDecimal={false}
      decimalSeparator={decimalMark}
      allowedDecimalSeparators={[decimalMark]}
      thousandSeparator={thousandsMark}
      onChange={onChange}
      data-autofocus={isFirst || undefined}
    />
  )
}

import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Take } from '#shared/recording/take.ts'
import { renameTake } from './take-actions.ts'

export interface TakeNameProps {
  readonly take: Take
  readonly onDone: () => void
  readonly onError: (error: unknown) => void
}

/** A take's name, typed in place: Enter or leaving keeps it, Escape does not. */
export function TakeName({ take, onDone, onError }: TakeNameProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(take.name)
  const isLeft = useRef(false)
  useEffect(() => {
    // The menu that asked for it gives its focus away first.
    const timer = setTimeout(() => field.current?.select(), 50)
    return () => clearTimeout(timer)
  }, [])
  const keep = () => {
    if (isLeft.current) {
      return
    }
    isLeft.current = true
    if (name.trim() === take.name) {
      onDone()
    } else {
      renameTake(take, name.trim()).then(onDone, onError)
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      keep()
    } else if (event.key === 'Escape') {
      isLeft.current = true
      onDone()
    }
  }
  const number = t('recording.take', { number: take.number })
  return (
    <TextInput
      ref={field}
      size="xs"
      aria-label={t('recording.takes.renameField', { name: number })}
      placeholder={number}
      maxLength={100}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={press}
    />
  )
}

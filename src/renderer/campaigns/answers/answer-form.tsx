import { Button, Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommentToAnswer } from '#shared/campaigns/answers/contract.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { client, studio } from '../../studio.ts'
import screen from '../campaigns-screen.module.css'
import { useCare } from '../use-asking.ts'
import classes from './answers.module.css'

export interface AnswerFormProps {
  readonly comment: CommentToAnswer
  readonly units: number
  readonly unitsLeft: number
  readonly onClose: () => void
}

/** Writes an answer that everybody can read, and says what sending it costs. */
export function AnswerForm({ comment, units, unitsLeft, onClose }: AnswerFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { data: phrases = [] } = useQuery(studio.answers.phrases.queryOptions())
  const sending = useCare(client.answers.answer)
  const send = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({ commentId: comment.id, text })
  }
  return (
    <form onSubmit={send} className={classes.form}>
      <Textarea
        ref={field}
        label={t('answers.answerTo', { author: comment.author })}
        value={text}
        autosize
        minRows={2}
        maxLength={10_000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {phrases.length > 0 && (
        <Select
          aria-label={t('answers.phrases.insert')}
          placeholder={t('answers.phrases.insert')}
          value={null}
          data={phrases}
          onChange={(phrase) =>
            phrase !== null && setText([text.trimEnd(), phrase].filter(Boolean).join(' '))
          }
        />
      )}
      <p className={screen.quiet}>{t('answers.cost', { units, left: format.number(unitsLeft) })}</p>
      {sending.error && <FailureNote error={sending.error} />}
      <div className={classes.acts}>
        <Button
          type="submit"
          variant="filled"
          disabled={text.trim() === '' || sending.isPending || unitsLeft < units}
        >
          {t('answers.send')}
        </Button>
        <Button onClick={onClose}>{t('shell.cancel')}</Button>
      </div>
    </form>
  )
}

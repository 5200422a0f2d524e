import { Button, TextInput } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommentToAnswer } from '#shared/campaigns/answers/contract.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { client } from '../../studio.ts'
import screen from '../campaigns-screen.module.css'
import { useCare } from '../use-asking.ts'
import { AnswerForm } from './answer-form.tsx'
import classes from './answers.module.css'
import { useWaitingTime } from './use-waiting-time.ts'

const DAY_MS = 86_400_000

export interface WaitingCommentProps {
  readonly comment: CommentToAnswer
  /** What an answer costs, and what is left today. */
  readonly units: number
  readonly unitsLeft: number
  readonly isConnected: boolean
}

/** Somebody who waits for an answer. */
export function WaitingComment({ comment, units, unitsLeft, isConnected }: WaitingCommentProps) {
  const { t } = useTranslation()
  const say = useWaitingTime()
  const [isAnswering, setAnswering] = useState(false)
  const [assignedTo, setAssignedTo] = useState(comment.assignedTo ?? '')
  const assigning = useCare(client.answers.assign)
  const marking = useCare(client.answers.markElsewhere)
  const commentId = comment.id
  const waitedMs = Date.now() - comment.publishedAtMs
  const assign = () => {
    if (assignedTo.trim() !== (comment.assignedTo ?? '')) {
      assigning.mutate({ commentId, to: assignedTo })
    }
  }
  const error = assigning.error ?? marking.error
  return (
    <li className={screen.card}>
      <p className={classes.head}>
        <strong>{comment.author}</strong>
        <span className={screen.quiet}>{comment.episode}</span>
        <span className={classes.wait} data-long={waitedMs > DAY_MS || undefined}>
          <IconClock size={16} aria-hidden />
          {t('answers.waits', { time: say(waitedMs) })}
        </span>
      </p>
      <p className={classes.text} data-selectable>
        {comment.text}
      </p>
      {isAnswering ? (
        <AnswerForm
          comment={comment}
          units={units}
          unitsLeft={unitsLeft}
          onClose={() => setAnswering(false)}
        />
      ) : (
        <div className={classes.acts}>
          {isConnected && (
            <Button
              aria-label={t('answers.answerTo', { author: comment.author })}
              onClick={() => setAnswering(true)}
            >
              {t('answers.answer')}
            </Button>
          )}
          <Button variant="subtle" onClick={() => marking.mutate({ commentId, isAnswered: true })}>
            {t('answers.elsewhere')}
          </Button>
          <TextInput
            className={classes.assigned}
            aria-label={t('answers.assignedTo', { author: comment.author })}
            placeholder={t('answers.assign')}
            value={assignedTo}
            maxLength={200}
            onChange={(event) => setAssignedTo(event.currentTarget.value)}
            onBlur={assign}
            onKeyDown={(event) => event.key === 'Enter' && assign()}
          />
        </div>
      )}
      {error && <FailureNote error={error} />}
    </li>
  )
}

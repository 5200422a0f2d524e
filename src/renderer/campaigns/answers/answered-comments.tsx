import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CommentToAnswer } from '#shared/campaigns/answers/contract.ts'
import { answeredAt } from '#shared/campaigns/answers/waiting.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { client } from '../../studio.ts'
import screen from '../campaigns-screen.module.css'
import { TableHead } from '../table-head.tsx'
import { useCare } from '../use-asking.ts'
import classes from './answers.module.css'
import { useWaitingTime } from './use-waiting-time.ts'

/** The newest are enough to look at. */
const SHOWN = 30

/** What was answered, and how long it took. */
export function AnsweredComments({ comments }: { readonly comments: readonly CommentToAnswer[] }) {
  const { t } = useTranslation()
  const say = useWaitingTime()
  const marking = useCare(client.answers.markElsewhere)
  return (
    <details className={classes.answered}>
      <summary>{t('answers.answered', { count: comments.length })}</summary>
      <table className={screen.table}>
        <TableHead columns={[t('answers.who'), t('answers.comment'), t('answers.how')]} />
        <tbody>
          {comments.slice(0, SHOWN).map((comment) => (
            <tr key={comment.id}>
              <th scope="row">{comment.author}</th>
              <td data-selectable>{comment.text}</td>
              <td>
                {t(comment.answeredAtMs === undefined ? 'answers.there' : 'answers.here', {
                  time: say((answeredAt(comment) ?? 0) - comment.publishedAtMs),
                })}
                {comment.elsewhereAtMs !== undefined && (
                  <Button
                    variant="subtle"
                    size="compact-md"
                    onClick={() => marking.mutate({ commentId: comment.id, isAnswered: false })}
                  >
                    {t('answers.notElsewhere')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {marking.error && <FailureNote error={marking.error} />}
    </details>
  )
}

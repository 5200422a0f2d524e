import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { CampaignAnswers } from '#shared/campaigns/answers/contract.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { client, studio } from '../../studio.ts'
import { AskButton } from '../ask-button.tsx'
import screen from '../campaigns-screen.module.css'
import { useAsking } from '../use-asking.ts'
import { AnsweredComments } from './answered-comments.tsx'
import { PhrasesDialog } from './phrases-dialog.tsx'
import { useWaitingTime } from './use-waiting-time.ts'
import { WaitingComment } from './waiting-comment.tsx'

/** What people wrote under the episodes of a campaign: who still waits, and how long. */
export function AnswersSection({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation()
  const [isEditingPhrases, setEditingPhrases] = useState(false)
  const input = { campaignId: campaign.id }
  const { data: answers, error } = useQuery({
    ...studio.answers.open.queryOptions({ input }),
    refetchOnMount: 'always',
  })
  const { connection, asking } = useAsking(() => client.answers.fetch(input), answers?.isStale)
  if (!answers) {
    return error ? <FailureNote error={error} /> : null
  }
  if (answers.episodes.length === 0) {
    return null
  }
  const isConnected = connection?.state === 'connected'
  return (
    <section
      aria-label={t('answers.label')}
      aria-busy={asking.isPending}
      className={screen.section}
    >
      <div className={screen.head}>
        <h2 className={screen.heading}>{t('answers.label')}</h2>
        <Button
          variant="subtle"
          leftSection={<IconMessages size={18} />}
          onClick={() => setEditingPhrases(true)}
        >
          {t('answers.phrases.edit')}
        </Button>
        {isConnected && (
          <AskButton
            label={t('answers.ask')}
            isAsking={asking.isPending}
            lookedAtMs={answers.lookedAtMs}
            onAsk={() => asking.mutate()}
          />
        )}
      </div>
      {asking.error && <FailureNote error={asking.error} />}
      <Summary answers={answers} />
      <ul className={screen.cards}>
        {answers.waiting.map((comment) => (
          <WaitingComment
            key={comment.id}
            comment={comment}
            units={answers.answerUnits}
            unitsLeft={answers.unitsLeft}
            isConnected={isConnected}
          />
        ))}
      </ul>
      {answers.answered.length > 0 && <AnsweredComments comments={answers.answered} />}
      {isEditingPhrases && <PhrasesDialog onClose={() => setEditingPhrases(false)} />}
    </section>
  )
}

function Summary({ answers }: { readonly answers: CampaignAnswers }) {
  const { t } = useTranslation()
  const say = useWaitingTime()
  const { waiting, medianWaitMs, episodes, lookedAtMs } = answers
  const off = episodes.filter(({ state }) => state === 'off').map(({ title }) => title)
  const known = lookedAtMs !== undefined && off.length < episodes.length
  return (
    <>
      {known && (
        <p className={screen.lead}>
          {waiting.length === 0
            ? t('answers.nobodyWaits')
            : t('answers.waiting', { count: waiting.length })}
          {medianWaitMs !== undefined && ` · ${t('answers.median', { time: say(medianWaitMs) })}`}
        </p>
      )}
      {off.length > 0 && (
        <p className={screen.hint}>{t('answers.off', { episodes: off.join(', ') })}</p>
      )}
    </>
  )
}

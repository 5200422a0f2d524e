import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Connection } from '#shared/publishing/upload/contract.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { client, studio } from '../../studio.ts'
import { AskButton } from '../ask-button.tsx'
import screen from '../campaigns-screen.module.css'
import { useAsking } from '../use-asking.ts'
import { EpisodesReach } from './episodes-reach.tsx'
import { ReachByDay } from './reach-by-day.tsx'

/** Whom a campaign reached on YouTube, in YouTube's own figures. */
export function ReachSection({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation()
  const input = { campaignId: campaign.id }
  const { data: reach, error } = useQuery({
    ...studio.reach.open.queryOptions({ input }),
    refetchOnMount: 'always',
  })
  const { connection, asking } = useAsking(() => client.reach.fetch(input), reach?.isStale)
  if (!reach) {
    return error ? <FailureNote error={error} /> : null
  }
  const isPublished = reach.episodes.length > 0
  return (
    <section aria-label={t('reach.label')} aria-busy={asking.isPending} className={screen.section}>
      <div className={screen.head}>
        <h2 className={screen.heading}>{t('reach.label')}</h2>
        {isPublished && connection?.state === 'connected' && (
          <AskButton
            label={t('reach.ask')}
            isAsking={asking.isPending}
            lookedAtMs={reach.lookedAtMs}
            onAsk={() => asking.mutate()}
          />
        )}
      </div>
      {asking.error && <FailureNote error={asking.error} />}
      <Hint connection={connection} isPublished={isPublished} />
      {isPublished && (
        <>
          <ReachByDay campaign={campaign} reach={reach} />
          <EpisodesReach episodes={reach.episodes} />
        </>
      )}
    </section>
  )
}

interface HintProps {
  readonly connection: Connection | undefined
  readonly isPublished: boolean
}

/** Why there are no figures, or not all of them. */
function Hint({ connection, isPublished }: HintProps) {
  const { t } = useTranslation()
  if (!isPublished) {
    return <p className={screen.hint}>{t('reach.nothingPublished')}</p>
  }
  if (connection?.state !== 'connected') {
    return <p className={screen.hint}>{t('reach.notConnected')}</p>
  }
  return connection.canReadFigures ? null : <p className={screen.hint}>{t('reach.noPermission')}</p>
}

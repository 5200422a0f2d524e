import { Button, Loader } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Connection } from '#shared/publishing/upload/contract.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import screen from '../campaigns-screen.module.css'
import { EpisodesReach } from './episodes-reach.tsx'
import { ReachByDay } from './reach-by-day.tsx'
import { useReach } from './use-reach.ts'

/** Whom a campaign reached on YouTube, in YouTube's own figures. */
export function ReachSection({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { reach, connection, asking, error } = useReach(campaign.id)
  if (!reach) {
    return error ? <FailureNote error={error} /> : null
  }
  const isPublished = reach.episodes.length > 0
  return (
    <section
      aria-label={t('reach.label')}
      aria-busy={asking.isPending}
      className={screen.section}
    >
      <div className={screen.head}>
        <h2 className={screen.heading}>{t('reach.label')}</h2>
        {reach.lookedAtMs !== undefined && (
          <span className={screen.quiet}>
            {t('reach.asOf', { moment: format.moment(reach.lookedAtMs) })}
          </span>
        )}
        {isPublished && connection?.state === 'connected' && (
          <Button
            leftSection={
              asking.isPending ? <Loader size={16} aria-hidden /> : <IconRefresh size={18} />
            }
            disabled={asking.isPending}
            onClick={() => asking.mutate()}
          >
            {t(asking.isPending ? 'reach.asking' : 'reach.ask')}
          </Button>
        )}
      </div>
      {error && <FailureNote error={error} />}
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
    return <p className={screen.quiet}>{t('reach.nothingPublished')}</p>
  }
  if (connection?.state !== 'connected') {
    return <p className={screen.quiet}>{t('reach.notConnected')}</p>
  }
  return connection.canReadFigures ? null : <p>{t('reach.noPermission')}</p>
}

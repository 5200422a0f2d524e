import { useTranslation } from 'react-i18next'
import type { CampaignDocument } from '#shared/campaigns/contract.ts'
import classes from './campaigns-screen.module.css'
import { GoalBar } from './goal-bar.tsx'
import { usePeriod } from './use-days.ts'

export interface CampaignListProps {
  readonly documents: readonly CampaignDocument[]
  readonly onOpen: (campaignId: string) => void
}

/** Every campaign with its main goal. */
export function CampaignList({ documents, onOpen }: CampaignListProps) {
  return (
    <ul className={classes.cards}>
      {documents.map((document) => (
        <CampaignCard
          key={document.campaign.id}
          document={document}
          onOpen={() => onOpen(document.campaign.id)}
        />
      ))}
    </ul>
  )
}

interface CampaignCardProps {
  readonly document: CampaignDocument
  readonly onOpen: () => void
}

function CampaignCard({ document, onOpen }: CampaignCardProps) {
  const { t } = useTranslation()
  const { campaign, episodes } = document
  const period = usePeriod(campaign)
  const [goal] = campaign.goals
  return (
    <li className={classes.card}>
      <button type="button" className={classes.name} onClick={onOpen}>
        {campaign.name}
      </button>
      <p className={classes.quiet}>
        {[period, campaign.purpose && t(`campaigns.purpose.${campaign.purpose}`)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {t('campaigns.episodeCount', {
          published: episodes.filter(({ publishedAtMs }) => publishedAtMs !== undefined).length,
          planned: episodes.length,
        })}
      </p>
      {goal && <GoalBar document={document} goal={goal} />}
    </li>
  )
}

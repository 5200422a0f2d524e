import { useTranslation } from 'react-i18next'
import type { CampaignSummary } from '#shared/campaigns/contract.ts'
import { stageWords } from '#shared/campaigns/stage-words.ts'
import classes from './campaigns-screen.module.css'
import { GoalBar } from './goal-bar.tsx'
import { usePeriod } from './use-days.ts'

export interface CampaignListProps {
  readonly campaigns: readonly CampaignSummary[]
  readonly onOpen: (campaignId: string) => void
}

/** Every campaign with its main goal. */
export function CampaignList({ campaigns, onOpen }: CampaignListProps) {
  return (
    <ul className={classes.cards}>
      {campaigns.map((summary) => (
        <CampaignCard
          key={summary.campaign.id}
          summary={summary}
          onOpen={() => onOpen(summary.campaign.id)}
        />
      ))}
    </ul>
  )
}

interface CampaignCardProps {
  readonly summary: CampaignSummary
  readonly onOpen: () => void
}

function CampaignCard({ summary, onOpen }: CampaignCardProps) {
  const { t } = useTranslation()
  const { campaign, stages } = summary
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
      <p>{stageWords(stages, t)}</p>
      {goal && <GoalBar document={summary} goal={goal} />}
    </li>
  )
}

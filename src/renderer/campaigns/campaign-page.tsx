import { Button } from '@mantine/core'
import { IconChevronLeft, IconFileTypePdf, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { CampaignDocument } from '#shared/campaigns/contract.ts'
import { AnswersSection } from './answers/answers-section.tsx'
import { PageHead, PageTitle } from '../design/page.tsx'
import classes from './campaigns-screen.module.css'
import { EpisodesSection } from './episodes-section.tsx'
import { SaveCampaignButton } from './file/campaign-file-buttons.tsx'
import { GoalsSection } from './goals-section.tsx'
import { LinksSection } from './links-section.tsx'
import { OthersSection } from './others-section.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { ReachSection } from './reach/reach-section.tsx'
import { ReportDialog } from './report/report-dialog.tsx'
import { usePeriod } from './use-days.ts'

export interface CampaignPageProps {
  readonly document: CampaignDocument
  readonly onBack: () => void
  readonly onOpenEpisode: (episodeId: string) => void
}

/** One campaign: its plan, how far its goals are, and what is made for it. */
export function CampaignPage({ document, onBack, onOpenEpisode }: CampaignPageProps) {
  const { t } = useTranslation()
  const { campaign } = document
  const [isPlanning, setPlanning] = useState(false)
  const [isReporting, setReporting] = useState(false)
  const period = usePeriod(campaign)
  return (
    <>
      <PageHead>
        <Button variant="subtle" leftSection={<IconChevronLeft size={18} />} onClick={onBack}>
          {t('campaigns.all')}
        </Button>
        <PageTitle>{campaign.name}</PageTitle>
        <span className={classes.quiet}>{period}</span>
        <SaveCampaignButton campaignId={campaign.id} />
        <Button leftSection={<IconFileTypePdf size={18} />} onClick={() => setReporting(true)}>
          {t('report.make')}
        </Button>
        <Button leftSection={<IconPencil size={18} />} onClick={() => setPlanning(true)}>
          {t('campaigns.edit')}
        </Button>
      </PageHead>
      <PlanFacts campaign={campaign} />
      <GoalsSection document={document} />
      <AnswersSection campaign={campaign} />
      <ReachSection campaign={campaign} />
      <EpisodesSection document={document} onOpenEpisode={onOpenEpisode} />
      <OthersSection campaign={campaign} />
      <LinksSection document={document} />
      {isReporting && <ReportDialog campaign={campaign} onClose={() => setReporting(false)} />}
      {isPlanning && <PlanDialog campaign={campaign} onClose={() => setPlanning(false)} />}
    </>
  )
}

function PlanFacts({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation()
  const { activity, purpose, audience, owner, notes } = campaign
  const platforms = audience.platforms.map(({ name, source, year }) =>
    [name, [source, year].filter(Boolean).join(', ')].filter(Boolean).join(': '),
  )
  const facts: (readonly [string, string | undefined])[] = [
    [t('campaigns.activityLabel'), activity && t(`campaigns.activity.${activity}`)],
    [t('campaigns.purposeLabel'), purpose && t(`campaigns.purpose.${purpose}`)],
    [
      t('campaigns.audience.label'),
      [audience.age, audience.language, audience.region].filter(Boolean).join(', '),
    ],
    [t('campaigns.owner'), owner],
  ]
  const optional: (readonly [string, string])[] = [
    [t('campaigns.audience.platforms'), platforms.join('; ')],
    [t('campaigns.notes'), notes],
  ]
  return (
    <dl className={classes.facts} data-selectable>
      {[...facts, ...optional.filter(([, value]) => value !== '')].map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || t('campaigns.unknown')}</dd>
        </div>
      ))}
    </dl>
  )
}

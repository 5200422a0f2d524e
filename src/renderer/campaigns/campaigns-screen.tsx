import { Button } from '@mantine/core'
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../design/choice.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { studio } from '../studio.ts'
import { CampaignCalendar } from './campaign-calendar.tsx'
import { CampaignList } from './campaign-list.tsx'
import { CampaignPage } from './campaign-page.tsx'
import { Page, PageTitle } from '../design/page.tsx'
import classes from './campaigns-screen.module.css'
import { BringCampaignButton } from './file/campaign-file-buttons.tsx'
import { NewCampaignDialog } from './new-campaign-dialog.tsx'

export interface CampaignsScreenProps {
  readonly campaignId: string | undefined
  /** All campaigns, without an id. */
  readonly onOpen: (campaignId?: string) => void
  readonly onOpenEpisode: (episodeId: string) => void
}

/** What episodes are for: all campaigns as a list or a calendar, or one of them. */
export function CampaignsScreen({ campaignId, onOpen, onOpenEpisode }: CampaignsScreenProps) {
  const { data, error } = useQuery({
    ...studio.campaigns.list.queryOptions(),
    refetchOnMount: 'always',
  })
  const opened = data?.find(({ campaign }) => campaign.id === campaignId)
  return (
    <Page isBusy={data === undefined && !error}>
      {error && <FailureNote error={error} />}
      {opened && (
        <CampaignPage
          key={opened.campaign.id}
          document={opened}
          onBack={() => onOpen()}
          onOpenEpisode={onOpenEpisode}
        />
      )}
      {data && !opened && <AllCampaigns documents={data} {...{ onOpen, onOpenEpisode }} />}
    </Page>
  )
}

type AllCampaignsProps = Pick<CampaignsScreenProps, 'onOpen' | 'onOpenEpisode'> & {
  readonly documents: Parameters<typeof CampaignList>[0]['documents']
}

function AllCampaigns({ documents, onOpen, onOpenEpisode }: AllCampaignsProps) {
  const { t } = useTranslation()
  const [view, setView] = useState<'list' | 'calendar'>('list')
  const [isNew, setNew] = useState(false)
  const makeNew = (
    <Button variant="filled" leftSection={<IconPlus size={18} />} onClick={() => setNew(true)}>
      {t('campaigns.new')}
    </Button>
  )
  return (
    <>
      <div className={classes.head}>
        <PageTitle>{t('campaigns.title')}</PageTitle>
        {documents.length > 0 && (
          <>
            <Choice
              label={t('campaigns.views.label')}
              hidesLabel
              options={(['list', 'calendar'] as const).map((value) => ({
                value,
                label: t(`campaigns.views.${value}`),
              }))}
              value={view}
              onChange={setView}
            />
            <BringCampaignButton onArrived={onOpen} />
            {makeNew}
          </>
        )}
      </div>
      {documents.length === 0 && (
        <EmptyState
          icon={<IconSpeakerphone size={40} />}
          title={t('campaigns.empty.title')}
          text={t('campaigns.empty.text')}
        >
          {makeNew}
          <BringCampaignButton onArrived={onOpen} />
        </EmptyState>
      )}
      {documents.length > 0 && view === 'list' && (
        <CampaignList documents={documents} onOpen={onOpen} />
      )}
      {documents.length > 0 && view === 'calendar' && (
        <CampaignCalendar documents={documents} onOpenEpisode={onOpenEpisode} />
      )}
      <NewCampaignDialog isOpen={isNew} onClose={() => setNew(false)} onCreated={onOpen} />
    </>
  )
}

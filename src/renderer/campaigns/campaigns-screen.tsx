import { Button } from '@mantine/core'
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../design/choice.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { EndOfList } from '../design/end-of-list.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { studio } from '../studio.ts'
import { CampaignCalendar } from './campaign-calendar.tsx'
import { CampaignList } from './campaign-list.tsx'
import { CampaignPage } from './campaign-page.tsx'
import { Page, PageTitle } from '../design/page.tsx'
import classes from './campaigns-screen.module.css'
import { BringCampaignButton } from './file/campaign-file-buttons.tsx'
import { NewCampaignDialog } from './new-campaign-dialog.tsx'
import { useCampaignList } from './use-campaign-list.ts'

export interface CampaignsScreenProps {
  readonly campaignId: string | undefined
  /** All campaigns, without an id. */
  readonly onOpen: (campaignId?: string) => void
  readonly onOpenEpisode: (episodeId: string) => void
}

/** What episodes are for: all campaigns as a list or a calendar, or one of them. */
export function CampaignsScreen({ campaignId, onOpen, onOpenEpisode }: CampaignsScreenProps) {
  return campaignId === undefined ? (
    <AllCampaigns {...{ onOpen, onOpenEpisode }} />
  ) : (
    <OneCampaign key={campaignId} {...{ campaignId, onOpen, onOpenEpisode }} />
  )
}

function OneCampaign({
  campaignId,
  onOpen,
  onOpenEpisode,
}: CampaignsScreenProps & { readonly campaignId: string }) {
  const { data, error } = useQuery({
    ...studio.campaigns.open.queryOptions({ input: { campaignId } }),
    refetchOnMount: 'always',
  })
  return (
    <Page isBusy={data === undefined && !error}>
      {error && <FailureNote error={error} />}
      {data && (
        <CampaignPage document={data} onBack={() => onOpen()} onOpenEpisode={onOpenEpisode} />
      )}
    </Page>
  )
}

function AllCampaigns({
  onOpen,
  onOpenEpisode,
}: Pick<CampaignsScreenProps, 'onOpen' | 'onOpenEpisode'>) {
  const { t } = useTranslation()
  const [view, setView] = useState<'list' | 'calendar'>('list')
  const [isNew, setNew] = useState(false)
  const { data: campaigns, error, hasNextPage, isFetching, fetchNextPage } = useCampaignList()
  const hasSome = campaigns !== undefined && campaigns.length > 0
  const makeNew = (
    <Button variant="filled" leftSection={<IconPlus size={18} />} onClick={() => setNew(true)}>
      {t('campaigns.new')}
    </Button>
  )
  return (
    <Page isBusy={campaigns === undefined && !error}>
      {error && <FailureNote error={error} />}
      <div className={classes.head}>
        <PageTitle>{t('campaigns.title')}</PageTitle>
        {hasSome && (
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
      {campaigns?.length === 0 && (
        <EmptyState
          icon={<IconSpeakerphone size={40} />}
          title={t('campaigns.empty.title')}
          text={t('campaigns.empty.text')}
        >
          {makeNew}
          <BringCampaignButton onArrived={onOpen} />
        </EmptyState>
      )}
      {hasSome && view === 'list' && (
        <>
          <CampaignList campaigns={campaigns} onOpen={onOpen} />
          <EndOfList
            hasMore={hasNextPage && !isFetching && !error}
            onReached={() => void fetchNextPage()}
          />
        </>
      )}
      {hasSome && view === 'calendar' && <CampaignCalendar onOpenEpisode={onOpenEpisode} />}
      <NewCampaignDialog isOpen={isNew} onClose={() => setNew(false)} onCreated={onOpen} />
    </Page>
  )
}

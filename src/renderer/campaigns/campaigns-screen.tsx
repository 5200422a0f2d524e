import { Button } from '@mantine/core'
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../design/choice.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { EndOfList } from '../design/end-of-list.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { studio } from '../studio.ts'
import { CampaignCalendar } from './campaign-calendar.tsx'
import { CampaignList } from './campaign-list.tsx'
import { CampaignPage } from './campaign-page.tsx'
import { Page, PageHead, PageTitle } from '../design/page.tsx'
import { BringCampaignButton } from './file/campaign-file-buttons.tsx'
import { NewCampaignDialog } from './new-campaign-dialog.tsx'
import { useCampaignList } from './use-campaign-list.ts'

export interface CampaignsScreenProps {
  readonly campaignId: string | undefined
  /** All campaigns, without an id. */
  readonly onOpen: (campaignId?: string) => void
  readonly onOpenEpisode: (episodeId: string) => void
  /** The books of the collection and the episodes that cite them. */
  readonly books: ReactNode
}

const VIEWS = ['list', 'calendar', 'books'] as const

/** What episodes are for: all campaigns as a list or a calendar with what they are made from, or one of them. */
export function CampaignsScreen({
  campaignId,
  onOpen,
  onOpenEpisode,
  books,
}: CampaignsScreenProps) {
  return campaignId === undefined ? (
    <AllCampaigns {...{ onOpen, onOpenEpisode, books }} />
  ) : (
    <OneCampaign key={campaignId} {...{ campaignId, onOpen, onOpenEpisode }} />
  )
}

function OneCampaign({
  campaignId,
  onOpen,
  onOpenEpisode,
}: Omit<CampaignsScreenProps, 'books'> & { readonly campaignId: string }) {
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

function AllCampaigns({ onOpen, onOpenEpisode, books }: Omit<CampaignsScreenProps, 'campaignId'>) {
  const { t } = useTranslation()
  const [view, setView] = useState<(typeof VIEWS)[number]>('list')
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
      <PageHead>
        <PageTitle>{t('campaigns.title')}</PageTitle>
        <Choice
          label={t('campaigns.views.label')}
          hidesLabel
          options={VIEWS.map((value) => ({ value, label: t(`campaigns.views.${value}`) }))}
          value={view}
          onChange={setView}
        />
        {hasSome && (
          <>
            <BringCampaignButton onArrived={onOpen} />
            {makeNew}
          </>
        )}
      </PageHead>
      {campaigns?.length === 0 && view !== 'books' && (
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
      {view === 'books' && books}
      <NewCampaignDialog isOpen={isNew} onClose={() => setNew(false)} onCreated={onOpen} />
    </Page>
  )
}

import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { UnfinishedTake } from '#shared/recording/take.ts'
import { FailureNote } from '../../design/failure-note.tsx'
import { Offer, Offers } from '../../design/offers.tsx'
import { showToast } from '../../design/toasts.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { client, studio } from '../../studio.ts'
import { refreshTakes, useIsRecording } from '../recorder-store.ts'
import { dayOf } from './day-of.ts'

/** Takes a person wants to be asked about at the next start, not now. */
const useKeptForLater = create<{ readonly takeIds: readonly string[] }>()(() => ({ takeIds: [] }))

/** What a crash interrupted: of one episode, or of all. Nothing is thrown away by itself. */
export function UnfinishedTakes({ episodeId }: { readonly episodeId?: string }) {
  const { t } = useTranslation()
  const { data = [], error } = useQuery(studio.recording.unfinished.queryOptions())
  const kept = useKeptForLater((state) => state.takeIds)
  const isRecording = useIsRecording()
  const shown = data.filter(
    (take) =>
      !kept.includes(take.takeId) && (episodeId === undefined || take.episodeId === episodeId),
  )
  if (isRecording || (shown.length === 0 && !error)) {
    return null
  }
  return (
    <Offers label={t('recording.unfinished.label')}>
      {error && <FailureNote error={error} />}
      {shown.map((take) => (
        <UnfinishedRow key={take.takeId} take={take} />
      ))}
    </Offers>
  )
}

function UnfinishedRow({ take }: { readonly take: UnfinishedTake }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { takeId, number } = take
  const recovery = useMutation({
    ...studio.recording.recover.mutationOptions(),
    onSuccess: refreshTakes,
  })
  const discarding = useMutation({
    ...studio.recording.discardUnfinished.mutationOptions(),
    onSuccess: async () => {
      await refreshTakes()
      showToast(t('recording.unfinished.discarded', { number }), () => {
        client.recording
          .restoreTake({ takeId })
          .then(refreshTakes)
          .catch((error: unknown) => console.error(error))
      })
    },
  })
  const isBusy = recovery.isPending || discarding.isPending
  return (
    <Offer
      icon={<IconHistory size={23} />}
      question={t(`recording.unfinished.${dayOf(take.startedAtMs, Date.now())}`, {
        length: format.length(take.durationMs),
        day: format.day(take.startedAtMs),
      })}
      facts={t('recording.unfinished.facts', {
        episode: take.episodeTitle,
        number,
        size: format.bytes(take.sizeBytes),
      })}
      error={recovery.error ?? discarding.error}
    >
      <Button
        size="compact-md"
        loading={recovery.isPending}
        disabled={isBusy}
        onClick={() => recovery.mutate({ takeId })}
      >
        {t('recording.unfinished.recover')}
      </Button>
      <Button size="compact-md" variant="subtle" disabled={isBusy} onClick={() => keep(takeId)}>
        {t('recording.unfinished.keep')}
      </Button>
      <Button
        size="compact-md"
        variant="subtle"
        disabled={isBusy}
        onClick={() => discarding.mutate({ takeId })}
      >
        {t('recording.unfinished.discard')}
      </Button>
    </Offer>
  )
}

function keep(takeId: string): void {
  useKeptForLater.setState(({ takeIds }) => ({ takeIds: [...takeIds, takeId] }))
}

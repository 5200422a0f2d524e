import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { WaitingExport } from '#shared/export/waiting-export.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { Offer, Offers } from '../design/offers.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { client, queryClient, studio } from '../studio.ts'

/** Exports a person wants to be asked about at the next start, not now. */
const useKeptForLater = create<{ readonly ids: readonly string[] }>()(() => ({ ids: [] }))

/** What quitting or a crash kept from being made: of one episode, or of all. It is made with one press. */
export function WaitingExports({ episodeId }: { readonly episodeId?: string }) {
  const { t } = useTranslation()
  const { data = [], error } = useQuery(studio.export.waiting.queryOptions())
  const kept = useKeptForLater((state) => state.ids)
  const shown = data.filter(
    (waiting) =>
      !kept.includes(waiting.id) && (episodeId === undefined || waiting.episodeId === episodeId),
  )
  if (shown.length === 0 && !error) {
    return null
  }
  return (
    <Offers label={t('publishing.waiting.label')}>
      {error && <FailureNote error={error} />}
      {shown.length > 1 && <AllOffer waiting={shown} />}
      {shown.map((waiting) => (
        <OneOffer key={waiting.id} waiting={waiting} />
      ))}
    </Offers>
  )
}

function AllOffer({ waiting }: { readonly waiting: readonly WaitingExport[] }) {
  const { t } = useTranslation()
  const making = useMutation({
    mutationFn: async () => {
      // One after the other: they are made in the order in which they were asked for.
      for (const { id } of waiting) {
        await client.export.resume({ id })
      }
    },
    onSettled: refresh,
  })
  return (
    <Offer
      icon={<IconFileExport size={23} />}
      question={t('publishing.waiting.several', { count: waiting.length })}
      error={making.error}
    >
      <Button size="compact-md" loading={making.isPending} onClick={() => making.mutate()}>
        {t('publishing.waiting.makeAll')}
      </Button>
    </Offer>
  )
}

function OneOffer({ waiting }: { readonly waiting: WaitingExport }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id } = waiting
  const making = useMutation({
    ...studio.export.resume.mutationOptions(),
    onSettled: refresh,
  })
  const forgetting = useMutation({
    ...studio.export.forget.mutationOptions(),
    onSettled: refresh,
  })
  const isBusy = making.isPending || forgetting.isPending
  const { presets, publishTo } = waiting.wanted
  const files = presets.map((preset) => t(`publishing.preset.${preset}`)).join(', ')
  const destination = publishTo && t(`publishing.${publishTo}`)
  return (
    <Offer
      icon={<IconFileExport size={23} />}
      question={t(`publishing.waiting.${destination ? 'publishQuestion' : 'question'}`, {
        ...{ episode: waiting.episodeTitle, destination },
      })}
      facts={t('publishing.waiting.facts', { files, when: format.moment(waiting.askedAtMs) })}
      error={making.error ?? forgetting.error}
    >
      <Button size="compact-md" disabled={isBusy} onClick={() => making.mutate({ id })}>
        {t(destination ? 'publishing.waiting.publish' : 'publishing.waiting.make')}
      </Button>
      <Button size="compact-md" variant="subtle" disabled={isBusy} onClick={() => keep(id)}>
        {t('publishing.waiting.later')}
      </Button>
      <Button
        size="compact-md"
        variant="subtle"
        disabled={isBusy}
        onClick={() => forgetting.mutate({ id })}
      >
        {t('publishing.waiting.forget')}
      </Button>
    </Offer>
  )
}

function keep(id: string): void {
  useKeptForLater.setState(({ ids }) => ({ ids: [...ids, id] }))
}

async function refresh(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: studio.export.waiting.key() })
}

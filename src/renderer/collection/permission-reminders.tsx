import { Button } from '@mantine/core'
import { IconEyeOff, IconHourglassLow } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { Work } from '#shared/collection/contract.ts'
import { permissionState } from '#shared/collection/permission.ts'
import { Offer, Offers } from '../design/offers.tsx'
import { queryClient, studio } from '../studio.ts'
import { today, useDays } from './use-collection.ts'

/** What a person wants to be reminded of at the next start, not now. */
const useKeptForLater = create<{ readonly ids: readonly string[] }>()(() => ({ ids: [] }))

export interface PermissionRemindersProps {
  /** Goes to where the permission of a work that an episode cites is seen. */
  readonly onOpen: (episodeId: string) => void
}

/** Permissions that end soon, and episodes that are still seen though theirs has ended. */
export function PermissionReminders({ onOpen }: PermissionRemindersProps) {
  const { t } = useTranslation()
  const { data: works = [] } = useQuery(studio.collection.ending.queryOptions())
  const kept = useKeptForLater((state) => state.ids)
  const shown = works.filter(({ id }) => !kept.includes(id))
  const ending = shown.filter((work) => stateOf(work) === 'endsSoon' && work.episodes.length > 0)
  const ended = shown.filter(
    (work) => stateOf(work) === 'ended' && work.episodes.some(({ isSeen }) => isSeen),
  )
  if (ending.length + ended.length === 0) {
    return null
  }
  return (
    <Offers label={t('collection.reminder.label')}>
      {ended.map((work) => (
        <Ended key={work.id} work={work} onOpen={onOpen} />
      ))}
      {ending.map((work) => (
        <Ending key={work.id} work={work} onOpen={onOpen} />
      ))}
    </Offers>
  )
}

function stateOf({ permission }: Work) {
  return permissionState(permission, today())
}

interface ReminderProps extends PermissionRemindersProps {
  readonly work: Work
}

function Ending({ work, onOpen }: ReminderProps) {
  const { t } = useTranslation()
  const say = useDays()
  const { id, record, permission, episodes } = work
  const day = permission?.endsOn === undefined ? '' : say(permission.endsOn)
  return (
    <Offer
      icon={<IconHourglassLow size={23} />}
      question={t('collection.reminder.endsSoon', { title: record.title, day })}
      facts={t('collection.reminder.renew', {
        episodes: episodes.map(({ title }) => title).join(', '),
      })}
    >
      <Button size="compact-md" onClick={() => onOpen(episodes[0]?.episodeId ?? '')}>
        {t('collection.reminder.open')}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={() => keep(id)}>
        {t('collection.reminder.later')}
      </Button>
    </Offer>
  )
}

/** One task an episode that is still seen. */
function Ended({ work, onOpen }: ReminderProps) {
  const { t } = useTranslation()
  const say = useDays()
  const unlisting = useMutation(
    studio.youtube.unlist.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: studio.collection.key() }),
    }),
  )
  const { id, record, permission, episodes } = work
  const day = permission?.endsOn === undefined ? '' : say(permission.endsOn)
  return episodes
    .filter(({ isSeen }) => isSeen)
    .map(({ episodeId, title }) => (
      <Offer
        key={episodeId}
        icon={<IconEyeOff size={23} />}
        question={t('collection.reminder.ended', { title: record.title, day })}
        facts={t('collection.reminder.unlistText', { episode: title })}
        error={unlisting.variables?.episodeId === episodeId ? unlisting.error : undefined}
      >
        <Button
          size="compact-md"
          loading={unlisting.isPending}
          onClick={() => unlisting.mutate({ episodeId })}
        >
          {t('collection.reminder.unlist')}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={() => onOpen(episodeId)}>
          {t('collection.reminder.open')}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={() => keep(id)}>
          {t('collection.reminder.later')}
        </Button>
      </Offer>
    ))
}

function keep(id: string): void {
  useKeptForLater.setState(({ ids }) => ({ ids: [...ids, id] }))
}

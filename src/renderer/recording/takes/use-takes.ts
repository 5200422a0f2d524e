import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Take } from '#shared/recording/take.ts'
import { studio } from '../../studio.ts'

/** Every take of an episode, those in the bin as well. */
export function useTakes(episodeId: string) {
  return useQuery({
    ...studio.recording.takes.queryOptions({ input: { episodeId } }),
    refetchOnMount: 'always',
  })
}

/** Names takes: the person's own name, or their number. */
export function useTakeName(): (take: Pick<Take, 'name' | 'number'>) => string {
  const { t } = useTranslation()
  return ({ name, number }) => name.trim() || t('recording.take', { number })
}

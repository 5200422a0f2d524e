import { useTranslation } from 'react-i18next'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { showToast } from '../design/toasts.tsx'
import { client } from '../studio.ts'
import { useChange } from './use-change.ts'

export interface Removing<Thing> {
  readonly remove: (thing: Thing) => Promise<unknown>
  readonly putBack: (thing: Thing) => Promise<unknown>
  readonly nameOf: (thing: Thing) => string
}

/** Removes something of a campaign, and offers for a moment to put it back. */
export function useRemoving<Thing>({ remove, putBack, nameOf }: Removing<Thing>) {
  const { t } = useTranslation()
  const puttingBack = useChange(putBack)
  return useChange(
    async (thing: Thing) => {
      await remove(thing)
      return thing
    },
    (thing) =>
      showToast(t('campaigns.removed', { name: nameOf(thing) }), () => puttingBack.mutate(thing)),
  )
}

interface Part {
  readonly before: Campaign
  readonly after: Campaign
  readonly name: string
}

/** Removes a goal, an activity or a link: what the campaign is without it. */
export function useRemovingPart() {
  return useRemoving<Part>({
    remove: ({ after }) => client.campaigns.save(after),
    putBack: ({ before }) => client.campaigns.save(before),
    nameOf: ({ name }) => name,
  })
}

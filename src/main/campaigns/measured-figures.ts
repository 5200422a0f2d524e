import { answeredWithinDay } from '#shared/campaigns/answers/waiting.ts'
import type { Campaign, Counted, Figure } from '#shared/campaigns/campaign.ts'
import { type Day, localDay } from '#shared/campaigns/day.ts'
import type { Connection } from '../database/open.ts'
import { snapshotsOf } from '../database/tables/snapshots.ts'
import { campaignComments } from './answers/read-answers.ts'

/** The figures of goals that are counted without a person typing them, as far as they are known. */
export function measuredFigures(db: Connection, campaign: Campaign): Figure[] {
  return campaign.goals.flatMap(({ id: goalId, counts }) =>
    counts === undefined
      ? []
      : countedBy(db, campaign, counts).map(({ day, value }) => ({
          ...{ campaignId: campaign.id, goalId, day, value },
          source: counts === 'answered' ? 'YouTube' : 'YouTube Analytics',
        })),
  )
}

/** By YouTube for all videos of the campaign together; answers by the library's own days. */
function countedBy(
  db: Connection,
  campaign: Campaign,
  counts: Counted,
): readonly { readonly day: Day; readonly value: number }[] {
  switch (counts) {
    case 'views':
      return snapshotsOf(db, campaign.id, ['viewsUntil'])
    case 'minutes':
      return snapshotsOf(db, campaign.id, ['minutesUntil'])
    case 'answered':
      return answeredWithinDay(campaignComments(db, campaign), (atMs) => localDay(new Date(atMs)))
  }
}

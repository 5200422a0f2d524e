import type { Campaign, Figure } from '#shared/campaigns/campaign.ts'
import type { Connection } from '../../database/open.ts'
import { snapshotsOf } from '../../database/tables/snapshots.ts'

const MEASURES = { views: 'viewsUntil', minutes: 'minutesUntil' } as const

/** The figures of goals that YouTube counts, as YouTube told them for all videos of the campaign together. */
export function measuredFigures(db: Connection, { id, goals }: Campaign): Figure[] {
  return goals.flatMap((goal) =>
    goal.counts === undefined
      ? []
      : snapshotsOf(db, id, [MEASURES[goal.counts]]).map(({ day, value }) => ({
          ...{ campaignId: id, goalId: goal.id, day, value },
          source: 'YouTube Analytics',
        })),
  )
}

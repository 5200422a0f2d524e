import { Campaign, type OtherActivity } from '#shared/campaigns/campaign.ts'
import type { CampaignQuery } from '#shared/campaigns/contract.ts'
import type { Day } from '#shared/campaigns/day.ts'
import type { Connection } from '../open.ts'

interface CampaignRow {
  readonly id: string
  readonly name: string
  readonly plan: string
}

function toCampaign({ id, name, plan }: CampaignRow): Campaign {
  return Campaign.parse({ ...JSON.parse(plan), id, name })
}

const END = "coalesce(plan ->> '$.endsOn', '')"

/** Below this stands every campaign. */
const TOP = { endsOn: '9999-12-31', name: '' }

/** A page of campaigns: the one that ends last first. */
export function campaignsFrom(db: Connection, { after, limit }: CampaignQuery): Campaign[] {
  const { endsOn = '', name } = after ?? TOP
  return db
    .prepare<[Day, Day, string, number], CampaignRow>(
      `SELECT * FROM campaigns WHERE ${END} <= ? AND (${END} < ? OR name > ?)
       ORDER BY ${END} DESC, name LIMIT ?`,
    )
    .all(endsOn, endsOn, name, limit)
    .map(toCampaign)
}

/** Those that end on a day or later, or at no day. */
export function campaignsEndingFrom(db: Connection, day: Day): Campaign[] {
  return db
    .prepare<[Day], CampaignRow>(`SELECT * FROM campaigns WHERE ${END} >= ? OR ${END} = ''`)
    .all(day)
    .map(toCampaign)
}

/** What else is done from one day to another, in all campaigns, by the days. */
export function activitiesIn(db: Connection, from: Day, until: Day): OtherActivity[] {
  return db
    .prepare<[Day, Day], OtherActivity>(
      `SELECT activityId AS id, day, text FROM activityDays WHERE day BETWEEN ? AND ?
       ORDER BY day, campaignId, position`,
    )
    .all(from, until)
}

export function findCampaign(db: Connection, id: string): Campaign | undefined {
  const row = db.prepare<[string], CampaignRow>('SELECT * FROM campaigns WHERE id = ?').get(id)
  return row && toCampaign(row)
}

export function findCampaignByName(db: Connection, name: string): Campaign | undefined {
  const row = db.prepare<[string], CampaignRow>('SELECT * FROM campaigns WHERE name = ?').get(name)
  return row && toCampaign(row)
}

export function saveCampaign(db: Connection, { id, name, ...plan }: Campaign): void {
  db.prepare(
    `INSERT INTO campaigns (id, name, plan) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, plan = excluded.plan`,
  ).run(id, name, JSON.stringify(plan))
}

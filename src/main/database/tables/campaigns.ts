import { Campaign } from '#shared/campaigns/campaign.ts'
import type { Connection } from '../open.ts'

interface CampaignRow {
  readonly id: string
  readonly name: string
  readonly plan: string
}

function toCampaign({ id, name, plan }: CampaignRow): Campaign {
  return Campaign.parse({ ...JSON.parse(plan), id, name })
}

/** By name. */
export function allCampaigns(db: Connection): Campaign[] {
  return db.prepare<[], CampaignRow>('SELECT * FROM campaigns ORDER BY name').all().map(toCampaign)
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

import { Figure } from '#shared/campaigns/campaign.ts'
import type { Connection } from '../open.ts'

/** Goal by goal, by their days. */
export function figuresOfCampaign(db: Connection, campaignId: string): Figure[] {
  return db
    .prepare('SELECT * FROM figures WHERE campaignId = ? ORDER BY goalId, day')
    .all(campaignId)
    .map((row) => Figure.parse(row))
}

/** One a goal and day: the newer replaces the older. */
export function saveFigure(db: Connection, figure: Figure): void {
  db.prepare(
    `INSERT OR REPLACE INTO figures (campaignId, goalId, day, value, source)
     VALUES (@campaignId, @goalId, @day, @value, @source)`,
  ).run(figure)
}

export function removeFigure(
  db: Connection,
  figure: Pick<Figure, 'campaignId' | 'goalId' | 'day'>,
): void {
  db.prepare(
    'DELETE FROM figures WHERE campaignId = @campaignId AND goalId = @goalId AND day = @day',
  ).run(figure)
}

import type { Cost, QuotaUse } from '#shared/publishing/upload/quota.ts'
import type { Connection } from '../open.ts'

export function quotaUseOf(db: Connection, day: string): QuotaUse {
  const row = db
    .prepare<[string], QuotaUse>('SELECT day, uploads, units FROM quotaUses WHERE day = ?')
    .get(day)
  return row ?? { day, uploads: 0, units: 0 }
}

export function addQuotaUse(db: Connection, day: string, { bucket, units }: Cost): void {
  const [uploads, other] = bucket === 'uploads' ? [units, 0] : [0, units]
  db.prepare(
    `INSERT INTO quotaUses (day, uploads, units) VALUES (?, ?, ?)
     ON CONFLICT (day) DO UPDATE SET uploads = uploads + excluded.uploads, units = units + excluded.units`,
  ).run(day, uploads, other)
}

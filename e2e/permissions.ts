import { join } from 'node:path'
import { connector } from '../src/main/database/connect.ts'
import { cite } from '../src/main/database/tables/citations.ts'
import { savePermission, saveWork } from '../src/main/database/tables/works.ts'
import { addDays, localDay } from '../src/shared/campaigns/day.ts'

/** One permission that has ended though its episode is seen, one that ends soon. The studio is closed. */
export function givePermissions(workspace: string): void {
  const db = connector(undefined)(join(workspace, 'studio.db'), 'existing')
  const today = localDay(new Date())
  const books = [
    ['Hikayat Bayan Budiman', -5, ['reach-0']],
    ['Sang Kerbau dan Bulan di Tepi Sawah', 12, ['reach-1', 'reach-2']],
  ] as const
  for (const [title, days, episodes] of books) {
    saveWork(db, title, { title, authors: ['Siti Rukmini'] })
    savePermission(db, title, {
      ...{ basis: 'granted', grantedBy: 'Penerbit Rimba', grantedOn: '2020-01-01' },
      ...{ visibility: 'public', credit: '', endsOn: addDays(today, days) },
    })
    episodes.forEach((episodeId) => cite(db, episodeId, title))
  }
  db.close()
}

import { join } from 'node:path'
import { connector } from '../src/main/database/connect.ts'
import { saveTimeline, timelineOf } from '../src/main/database/tables/timelines.ts'
import { newPage } from '../src/shared/pages/page.ts'

/** Lets the pictures of every episode be pages with these texts. The studio is closed. */
export function givePages(workspace: string, texts: readonly string[]): void {
  const db = connector(undefined)(join(workspace, 'studio.db'), 'existing')
  const ids = db.prepare<[], string>('SELECT id FROM episodes').pluck().all()
  for (const episodeId of ids) {
    const timeline = timelineOf(db, episodeId)
    const pages = timeline.pictures.map(({ assetId }, index) =>
      newPage(`page-${index + 1}`, assetId, texts[index]),
    )
    const pictures = timeline.pictures.map((picture, index) => {
      const pageId = pages[index]?.id
      return pageId ? { ...picture, pageId } : picture
    })
    saveTimeline(db, episodeId, { ...timeline, pages, pictures })
  }
  db.close()
}

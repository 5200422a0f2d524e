import { addDays, localDay } from '#shared/campaigns/day.ts'
import type { Work } from '#shared/collection/contract.ts'
import { REMINDER_DAYS, permissionProblems } from '#shared/collection/permission.ts'
import { writeCsl } from '#shared/collection/formats/write-csl.ts'
import { writeRis } from '#shared/collection/formats/write-ris.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import type { CatalogueRecord } from '#shared/publishing/details.ts'
import type { Connection } from '../database/open.ts'
import { cite, citeRecord, episodesCiting, uncite, worksOf } from '../database/tables/citations.ts'
import { consentsOf, removeConsent, saveConsent } from '../database/tables/consents.ts'
import { findEpisode, touchEpisode } from '../database/tables/episodes.ts'
import {
  type WorkRow,
  allRecords,
  findWork,
  findWorkLike,
  savePermission,
  saveWork,
  worksEnding,
  worksFrom,
  worksLike,
  worksOfCampaign,
} from '../database/tables/works.ts'
import { door } from '../door.ts'
import type { Folders } from '../workspace/folders.ts'
import { keepLetter } from './keep-letter.ts'
import { type DecodeText, readRecordsFile } from './read-records-file.ts'

export interface CollectionTools {
  readonly db: Connection
  readonly folders: Folders
  readonly now: () => number
  readonly newId: () => string
  readonly decodeText: DecodeText
  readonly translate: () => Translate
}

export function collectionHandlers(tools: CollectionTools) {
  const { db, folders, newId } = tools
  const { collection } = door
  const change = (episodeId: string, act: () => void) => changeEpisode(tools, episodeId, act)
  return {
    works: collection.works.handler(({ input }) =>
      worksFrom(db, input).map((work) => whole(db, work)),
    ),
    write: collection.write.handler(({ input }) => {
      const records = allRecords(db)
      const name = tools.translate()('collection.books.label')
      return { name, text: input.form === 'ris' ? writeRis(records) : writeCsl(records) }
    }),
    ofCampaign: collection.ofCampaign.handler(({ input }) =>
      worksOfCampaign(db, input.campaign).map(({ id, record }) => ({ id, record })),
    ),
    ending: collection.ending.handler(() => {
      const today = localDay(new Date(tools.now()))
      const works = worksEnding(db, today, addDays(today, REMINDER_DAYS))
      return works.map((work) => whole(db, work))
    }),
    citedBy: collection.citedBy.handler(({ input }) =>
      worksOf(db, input.episodeId).map((work) => whole(db, work)),
    ),
    cite: collection.cite.handler(({ input }) => {
      change(input.episodeId, () => void citeRecord(db, input, newId))
      const work = findWorkLike(db, input.record)
      return whole(db, existing(db, work?.id ?? ''))
    }),
    citeAgain: collection.citeAgain.handler(({ input }) => {
      const { id } = existing(db, input.workId)
      change(input.episodeId, () => void cite(db, input.episodeId, id))
    }),
    uncite: collection.uncite.handler(({ input }) =>
      change(input.episodeId, () => uncite(db, input.episodeId, input.workId)),
    ),
    saveRecord: collection.saveRecord.handler(({ input }) => {
      const { id } = existing(db, input.workId)
      refuseDouble(db, id, input.record)
      saveWork(db, id, input.record)
    }),
    importFile: collection.importFile.handler(async ({ input }) => {
      const read = await readRecordsFile(input.file, tools.decodeText)
      let added = 0
      change(input.episodeId, () => {
        const { episodeId } = input
        added = read.records.filter((record) => citeRecord(db, { episodeId, record }, newId)).length
      })
      const guessed = read.encoding === 'utf-8' ? {} : { guessedEncoding: read.encoding }
      return { added, known: read.records.length - added, ...guessed }
    }),
    savePermission: collection.savePermission.handler(async ({ input }) => {
      const { id } = existing(db, input.workId)
      if (permissionProblems(input.permission).length > 0) {
        throw new FailureError('records.permissionImpossible')
      }
      const letter = input.letterFrom && (await keepLetter(folders, input.letterFrom))
      savePermission(db, id, letter ? { ...input.permission, letter } : input.permission)
    }),
    removePermission: collection.removePermission.handler(({ input }) =>
      savePermission(db, existing(db, input.workId).id, undefined),
    ),
    consents: collection.consents.handler(({ input }) => consentsOf(db, input.episodeId)),
    saveConsent: collection.saveConsent.handler(({ input }) =>
      change(input.episodeId, () => saveConsent(db, input)),
    ),
    removeConsent: collection.removeConsent.handler(({ input }) =>
      removeConsent(db, input.consentId),
    ),
  }
}

/** All of it, or none. Throws `episode.missing`. */
function changeEpisode({ db, now }: CollectionTools, episodeId: string, act: () => void): void {
  if (!findEpisode(db, episodeId)) {
    throw new FailureError('episode.missing')
  }
  db.transaction(() => {
    act()
    touchEpisode(db, episodeId, now())
  })()
}

function whole(db: Connection, work: WorkRow): Work {
  return { ...work, episodes: episodesCiting(db, work.id) }
}

function existing(db: Connection, id: string): WorkRow {
  const work = findWork(db, id)
  if (!work) {
    throw new FailureError('records.missing')
  }
  return work
}

/** Two works do not become the same one by typing: the other has a permission and citations of its own. */
function refuseDouble(db: Connection, id: string, record: CatalogueRecord): void {
  const other = worksLike(db, record).find((work) => work.id !== id)
  if (other) {
    throw new FailureError('records.double', { title: other.record.title })
  }
}

import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { CatalogueRecord } from '../publishing/details.ts'
import { Consent } from './consent.ts'
import { Permission } from './permission.ts'

/** A work of the collection, with the permission to read it aloud and the episodes that cite it. */
export const Work = z.object({
  id: z.string(),
  record: CatalogueRecord,
  permission: Permission.optional(),
  /** The last changed first; none in the bin. */
  episodes: z.array(
    z.object({
      episodeId: z.string(),
      title: z.string(),
      /** Reads it aloud at YouTube, and was not unlisted from here. */
      isSeen: z.boolean(),
    }),
  ),
})
export type Work = z.infer<typeof Work>

/** Forms of records that are written, by the ending of their files: RIS, and CSL-JSON. */
export const RecordsForm = z.enum(['ris', 'json'])
export type RecordsForm = z.infer<typeof RecordsForm>

/** Which works a list shows, a page at a time. */
export const WorkQuery = z.object({
  /** Words that are all in the title, the authors, the ISBN or the call number. */
  text: z.string().default(''),
  /** Leaves out what this episode cites. */
  notCitedBy: z.string().optional(),
  /** Goes on below this work. */
  after: z.string().optional(),
  limit: z.number().int().min(1).max(200).default(50),
})
export type WorkQuery = z.infer<typeof WorkQuery>

/** What a file of records brought. */
export const ImportedRecords = z.object({
  /** As many as the episode did not cite before. */
  added: z.number().int(),
  /** Works that the file named twice or the episode cites already. */
  known: z.number().int(),
  /** How the letters were written, when it had to be guessed. */
  guessedEncoding: z.string().optional(),
})
export type ImportedRecords = z.infer<typeof ImportedRecords>

const EpisodeId = z.object({ episodeId: z.string() })
const WorkId = z.object({ workId: z.string() })

export const collectionContract = {
  /** By title. */
  works: procedure.input(WorkQuery.prefault({})).output(z.array(Work)),
  /** Every book, by title, as a text that other programs read. */
  write: procedure
    .input(z.object({ form: RecordsForm }))
    .output(z.object({ name: z.string(), text: z.string() })),
  /** What the episodes of a campaign cite, by title. */
  ofCampaign: procedure
    .input(z.object({ campaign: z.string() }))
    .output(z.array(Work.pick({ id: true, record: true }))),
  /**
   * Whose permission ends soon, and what is still read aloud at YouTube though its permission has ended; what
   * ends first at the top.
   */
  ending: procedure.output(z.array(Work)),
  /** What an episode cites, in its order. */
  citedBy: procedure.input(EpisodeId).output(z.array(Work)),
  /** A work that is known already is cited again, and keeps what was known of it unless it says more. */
  cite: procedure.input(EpisodeId.extend({ record: CatalogueRecord })).output(Work),
  citeAgain: procedure.input(EpisodeId.extend(WorkId.shape)).output(z.void()),
  uncite: procedure.input(EpisodeId.extend(WorkId.shape)).output(z.void()),
  /** Everywhere it is cited. */
  saveRecord: procedure.input(WorkId.extend({ record: CatalogueRecord })).output(z.void()),
  /** Cites every work of a file in RIS, CSL-JSON, MARCXML or ISO 2709. */
  importFile: procedure.input(EpisodeId.extend({ file: z.string() })).output(ImportedRecords),
  /** `letterFrom` is a file that is copied into the workspace. */
  savePermission: procedure
    .input(WorkId.extend({ permission: Permission, letterFrom: z.string().optional() }))
    .output(z.void()),
  removePermission: procedure.input(WorkId).output(z.void()),
  consents: procedure.input(EpisodeId).output(z.array(Consent)),
  saveConsent: procedure.input(Consent).output(z.void()),
  removeConsent: procedure.input(z.object({ consentId: z.string() })).output(z.void()),
}

import { z } from 'zod'
import { Signature } from '../../checklist/checklist.ts'
import { KeptChecklist } from '../../checklist/contract.ts'
import { Consent } from '../../collection/consent.ts'
import { Permission } from '../../collection/permission.ts'
import { EpisodeFormat } from '../../episodes/episode.ts'
import { CatalogueRecord } from '../../publishing/details.ts'
import { Campaign, Figure } from '../campaign.ts'
import { Day } from '../day.ts'

/** An episode as a campaign's file tells of it: what it is about, not its recordings. */
export const FiledEpisode = z.object({
  show: z.string().trim().min(1),
  title: z.string().trim().min(1),
  format: EpisodeFormat,
  language: z.string(),
  plannedOn: Day.optional(),
  publishedOn: Day.optional(),
  /** When it becomes public by itself. */
  publishAt: z.iso.datetime({ offset: true }).optional(),
  /** Where it can be watched. */
  urls: z.array(z.string()),
  /** With the permission to read it aloud; letters stay in the library that has them. */
  records: z.array(
    CatalogueRecord.extend({ permission: Permission.omit({ letter: true }).optional() }),
  ),
  /** Of those who are seen or heard; files of before have none, nor what follows. */
  consents: z.array(Consent.omit({ id: true, episodeId: true })).default([]),
  /** In the order in which they were given. */
  signatures: z.array(Signature).default([]),
  /** The newest first. */
  keptChecklists: z.array(KeptChecklist.omit({ episodeId: true })).default([]),
})
export type FiledEpisode = z.infer<typeof FiledEpisode>

/**
 * Everything of a campaign that is the library's own, as one file; its schema is published in
 * docs/campaign.schema.json. What YouTube told is not in it: it may be kept for thirty days only, and
 * another computer asks anew. Nor is what was done about comments: it hangs on what strangers wrote, and that
 * does not travel.
 */
export const CampaignFile = z.object({
  format: z.literal('pustaka-campaign'),
  version: z.literal(1),
  exportedOn: Day,
  campaign: Campaign.omit({ id: true }),
  /** Typed in by people, each with its source. */
  figures: z.array(Figure.omit({ campaignId: true })),
  episodes: z.array(FiledEpisode),
})
export type CampaignFile = z.infer<typeof CampaignFile>

/** The schema as published, for other programs. */
export function campaignFileSchema(): object {
  return z.toJSONSchema(CampaignFile, { io: 'input' })
}

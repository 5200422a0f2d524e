import { z } from 'zod'
import { CaptionTrack } from '../captions/cue.ts'
import { procedure } from '../failure/contract.ts'
import { KeptSteps, NewSteps } from '../history/steps.ts'
import { Timeline } from './timeline.ts'

/** A timeline that was kept under a name. */
export const TimelineVersion = z.object({
  id: z.string(),
  name: z.string(),
  savedAtMs: z.number().int(),
})
export type TimelineVersion = z.infer<typeof TimelineVersion>

/** The document of an episode and what led to it. */
export const EditedToSave = z.object({
  episodeId: z.string(),
  /** The fingerprint of the document as it was read or saved last. */
  basis: z.string(),
  timeline: Timeline,
  /** All tracks; left out when none of them changed. */
  captions: z.array(CaptionTrack).optional(),
  steps: NewSteps,
})
export type EditedToSave = z.infer<typeof EditedToSave>

/** What led to the document of that fingerprint. */
export const ReadSteps = KeptSteps.extend({ fingerprint: z.string() })
export type ReadSteps = z.infer<typeof ReadSteps>

export const editingContract = {
  /** The newest first. */
  versions: procedure.input(z.object({ episodeId: z.string() })).output(z.array(TimelineVersion)),
  /** Keeps a timeline under a name; two may have the same. */
  keepVersion: procedure
    .input(
      z.object({
        episodeId: z.string(),
        name: z.string().trim().min(1).max(100),
        timeline: Timeline,
      }),
    )
    .output(TimelineVersion),
  version: procedure
    .input(z.object({ versionId: z.string() }))
    .output(z.object({ timeline: Timeline })),
  history: procedure.input(z.object({ episodeId: z.string() })).output(ReadSteps),
  /**
   * Saves the document and what led to it, both or neither. Answers its fingerprint. Refused with
   * `episode.changedMeanwhile` when what is saved is not what the changes began from.
   */
  save: procedure.input(EditedToSave).output(z.object({ fingerprint: z.string() })),
  /** Computes the waveform unless it is cached; answers the `media:` address of its file (see peaks-file.ts). */
  peaks: procedure.input(z.object({ assetId: z.string() })).output(z.object({ url: z.string() })),
  /** As `peaks`, for the file of levels (see sound-levels.ts). */
  levels: procedure.input(z.object({ assetId: z.string() })).output(z.object({ url: z.string() })),
}

import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { Destination } from '../publishing/publication.ts'
import { ChecklistItem, Signature } from './checklist.ts'
import { ChecklistTemplate } from './template.ts'

/** The list as it stood when an episode was published: kept for good. */
export const KeptChecklist = z.object({
  episodeId: z.string(),
  destination: Destination,
  version: z.number().int(),
  keptAtMs: z.number().int(),
  /** Without, it was sent so that nobody could see it. */
  isComplete: z.boolean(),
  items: z.array(ChecklistItem),
})
export type KeptChecklist = z.infer<typeof KeptChecklist>

export const Checklist = z.object({
  items: z.array(ChecklistItem),
  isComplete: z.boolean(),
  /** The newest first. */
  kept: z.array(KeptChecklist),
})
export type Checklist = z.infer<typeof Checklist>

const EpisodeId = z.object({ episodeId: z.string() })
const by = Signature.shape.by

export const checklistContract = {
  read: procedure.input(EpisodeId).output(Checklist),
  /** Puts a name under points that wait for one. */
  sign: procedure
    .input(EpisodeId.extend({ items: z.array(z.string()).min(1), by }))
    .output(Checklist),
  /** Takes a name back; that it was there is kept. */
  withdraw: procedure.input(EpisodeId.extend({ item: z.string() })).output(Checklist),
  template: procedure.output(ChecklistTemplate),
  saveTemplate: procedure.input(ChecklistTemplate).output(z.void()),
}

import { isComplete } from '#shared/checklist/checklist.ts'
import type { Checklist } from '#shared/checklist/contract.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { readTemplate, saveTemplate } from '../database/tables/checklist-template.ts'
import { keptChecklistsOf } from '../database/tables/kept-checklists.ts'
import { addSignature, signaturesOf } from '../database/tables/signatures.ts'
import { door } from '../door.ts'
import { type ChecklistTools, checklistOf, signChecklist } from './checklist-of.ts'

export type ChecklistHandlerTools = ChecklistTools & {
  /** Throws `episode.missing`. */
  readonly openEpisode: (episodeId: string) => EpisodeDocument
}

export function checklistHandlers(tools: ChecklistHandlerTools) {
  const { db, now, openEpisode } = tools
  const read = (episodeId: string): Checklist => {
    const items = checklistOf(tools, openEpisode(episodeId))
    return { items, isComplete: isComplete(items), kept: keptChecklistsOf(db, episodeId) }
  }
  return {
    read: door.checklist.read.handler(({ input }) => read(input.episodeId)),
    sign: door.checklist.sign.handler(({ input }) => {
      signChecklist(tools, openEpisode(input.episodeId), input)
      return read(input.episodeId)
    }),
    withdraw: door.checklist.withdraw.handler(({ input: { episodeId, item } }) => {
      const last = signaturesOf(db, episodeId).findLast((signature) => signature.item === item)
      if (last?.act === 'signed') {
        addSignature(db, episodeId, { ...last, act: 'withdrawn', atMs: now() })
      }
      return read(episodeId)
    }),
    template: door.checklist.template.handler(() => readTemplate(db)),
    saveTemplate: door.checklist.saveTemplate.handler(({ input }) => saveTemplate(db, input)),
  }
}

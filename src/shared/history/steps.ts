import { z } from 'zod'
import { type History, Step } from './history.ts'

/** How a history differs from the one that was kept last. Steps are counted from 1 and never renumbered. */
export const NewSteps = z.object({
  /** Steps up to here stay; those after it are forgotten. */
  kept: z.number().int().min(0),
  /** They come after the kept ones, done or undone. */
  added: z.array(Step),
  /** The step that led to the document as it is now. */
  position: z.number().int().min(0),
})
export type NewSteps = z.infer<typeof NewSteps>

/** The steps of a history as they are kept: those after `position` were undone. */
export const KeptSteps = z.object({
  forgotten: z.number().int().min(0),
  steps: z.array(Step),
  position: z.number().int().min(0),
})
export type KeptSteps = z.infer<typeof KeptSteps>

export const NO_STEPS: KeptSteps = { forgotten: 0, steps: [], position: 0 }

/** What has to be kept of a history beyond what was kept before. */
export function newSteps<Document>(
  before: History<Document>,
  history: History<Document>,
): NewSteps {
  const known = stepsOf(before)
  const steps = stepsOf(history)
  const ahead = history.forgotten - before.forgotten
  const firstNew = steps.findIndex((step, index) => step !== known[index + ahead])
  const kept = firstNew === -1 ? steps.length : firstNew
  return {
    kept: history.forgotten + kept,
    added: steps.slice(kept),
    position: history.forgotten + history.past.length,
  }
}

/** The history of a document from its kept steps. */
export function historyFrom<Document>(present: Document, kept: KeptSteps): History<Document> {
  const done = kept.position - kept.forgotten
  return {
    forgotten: kept.forgotten,
    past: kept.steps.slice(0, done),
    present,
    future: kept.steps.slice(done),
  }
}

function stepsOf<Document>({ past, future }: History<Document>): readonly Step[] {
  return [...past, ...future]
}

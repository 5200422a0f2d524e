import { z } from 'zod'
import { DoesNotFitError, applied } from './applied.ts'
import { Difference, difference, reversed } from './difference.ts'

/** One change: its name, and the difference from the document before it to the one after, as JSON. */
export const Step = z.object({ label: z.string(), difference: z.string() })
export type Step = z.infer<typeof Step>

/** A document with the steps that led to it and those that were undone. */
export interface History<Document> {
  /** How many steps there were before the oldest of `past`. They cannot be undone any more. */
  readonly forgotten: number
  /** The oldest first. */
  readonly past: readonly Step[]
  readonly present: Document
  /** The one undone last first. */
  readonly future: readonly Step[]
}

/** Reads a document that was put together from differences; undefined when it is none. */
export type ReadDocument<Document> = (document: unknown) => Document | undefined

/** More steps than anybody goes back: the oldest are forgotten, so that no workspace grows for ever. */
export const LONGEST_HISTORY = 5000

export function startHistory<Document>(present: Document): History<Document> {
  return { forgotten: 0, past: [], present, future: [] }
}

/** Adds a change and forgets what was undone; an equal document adds nothing. */
export function record<Document>(
  history: History<Document>,
  label: string,
  document: Document,
): History<Document> {
  const change = difference(history.present, document)
  if (!change) {
    return history
  }
  const all = [...history.past, { label, difference: JSON.stringify(change) }]
  const past = all.slice(-LONGEST_HISTORY)
  const forgotten = history.forgotten + all.length - past.length
  return { forgotten, past, present: document, future: [] }
}

/**
 * The document before the last step. Where that cannot be had (a step is damaged, or belongs to another
 * document) the document stays as it is and the steps are forgotten.
 */
export function undo<Document>(
  history: History<Document>,
  read: ReadDocument<Document>,
): History<Document> {
  const { past, present, future } = history
  const step = past.at(-1)
  if (!step) {
    return history
  }
  const change = readDifference(step.difference)
  const before = change && reached(present, reversed(change), read)
  return before === undefined
    ? startHistory(present)
    : { ...history, past: past.slice(0, -1), present: before, future: [step, ...future] }
}

/** The document after the next step; as careful as `undo`. */
export function redo<Document>(
  history: History<Document>,
  read: ReadDocument<Document>,
): History<Document> {
  const { past, present } = history
  const [step, ...future] = history.future
  if (!step) {
    return history
  }
  const change = readDifference(step.difference)
  const after = change && reached(present, change, read)
  return after === undefined
    ? startHistory(present)
    : { ...history, past: [...past, step], present: after, future }
}

function readDifference(text: string): Difference | undefined {
  try {
    return Difference.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined
    }
    throw error
  }
}

/** Reading makes everything anew; what is equal stays the same object, so that little is drawn and saved. */
function reached<Document>(
  present: Document,
  change: Difference,
  read: ReadDocument<Document>,
): Document | undefined {
  try {
    const document = read(applied(present, change))
    const rest = document === undefined ? undefined : difference(present, document)
    return rest ? applied(present, rest) : document
  } catch (error) {
    if (error instanceof DoesNotFitError) {
      return undefined
    }
    throw error
  }
}

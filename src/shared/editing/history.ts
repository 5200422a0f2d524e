/** A document with labelled steps back and forth. Snapshots share structure, so they are cheap. */
export interface History<Document> {
  readonly past: readonly Step<Document>[]
  readonly present: Document
  readonly future: readonly Step<Document>[]
}

/** `label` names the change between `document` and its neighbour towards the present. */
export interface Step<Document> {
  readonly label: string
  readonly document: Document
}

export function startHistory<Document>(present: Document): History<Document> {
  return { past: [], present, future: [] }
}

/** Adds a change; unchanged documents (the same object) add nothing. */
export function record<Document>(
  history: History<Document>,
  label: string,
  document: Document,
): History<Document> {
  if (document === history.present) {
    return history
  }
  return {
    past: [...history.past, { label, document: history.present }],
    present: document,
    future: [],
  }
}

export function undo<Document>(history: History<Document>): History<Document> {
  const step = history.past.at(-1)
  if (!step) {
    return history
  }
  return {
    past: history.past.slice(0, -1),
    present: step.document,
    future: [{ label: step.label, document: history.present }, ...history.future],
  }
}

export function redo<Document>(history: History<Document>): History<Document> {
  const [step, ...future] = history.future
  if (!step) {
    return history
  }
  return {
    past: [...history.past, { label: step.label, document: history.present }],
    present: step.document,
    future,
  }
}

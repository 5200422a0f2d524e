/** Clips that were chosen. When a clip that is gone comes back by an undo it is chosen still. */
export interface Selection {
  readonly ids: readonly string[]
  /** Where a stretch of chosen clips is extended from. */
  readonly anchor: string | undefined
  /** The clip chosen last, which arrows go on from. */
  readonly active: string | undefined
}

/** Alone, with everything from the anchor to it, or in addition (taken out when it was chosen). */
export type Way = 'only' | 'extend' | 'toggle'

export const NOTHING: Selection = { ids: [], anchor: undefined, active: undefined }

/** The selection after a clip was chosen in some way; `order` is the ids of all clips as they play. */
export function chosen(
  selection: Selection,
  order: readonly string[],
  { id, way }: { readonly id: string; readonly way: Way },
): Selection {
  if (way === 'toggle') {
    const there = selection.ids.filter((other) => order.includes(other))
    const ids = there.includes(id) ? there.filter((other) => other !== id) : [...there, id]
    return { ids, anchor: id, active: id }
  }
  const anchor = way === 'extend' ? order.indexOf(selection.anchor ?? id) : -1
  if (anchor === -1) {
    return { ids: [id], anchor: id, active: id }
  }
  const index = order.indexOf(id)
  const ids = order.slice(Math.min(anchor, index), Math.max(anchor, index) + 1)
  return { ids, anchor: order[anchor], active: id }
}

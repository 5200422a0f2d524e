import type { Overlay } from './timeline.ts'

/** In which row of their lane overlays are drawn, by id: those seen at the same time lie under each other. */
export function overlayRows(overlays: readonly Overlay[]): ReadonlyMap<string, number> {
  const ends: number[] = []
  const rows = new Map<string, number>()
  for (const { id, at, end } of overlays) {
    const free = ends.findIndex((other) => other <= at)
    const row = free === -1 ? ends.length : free
    ends[row] = end
    rows.set(id, row)
  }
  return rows
}

const DAY_MS = 86_400_000

/** How people name the day of an instant when they speak of it now. */
export function dayOf(atMs: number, nowMs: number): 'today' | 'yesterday' | 'before' {
  const days = Math.round((midnight(nowMs) - midnight(atMs)) / DAY_MS)
  if (days <= 0) {
    return 'today'
  }
  return days === 1 ? 'yesterday' : 'before'
}

function midnight(atMs: number): number {
  return new Date(atMs).setHours(0, 0, 0, 0)
}

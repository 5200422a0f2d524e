/** Where counting goes on, for each set of ids: two thousand cuts of one clip must not count from the start. */
const nextCounts = new WeakMap<Set<string>, Map<string, number>>()

/** A new id made from another, such as `clip~2`; it is added to `used`. */
export function freshId(from: string, used: Set<string>): string {
  const counts = nextCounts.get(used) ?? new Map<string, number>()
  nextCounts.set(used, counts)
  const base = from.replace(/~\d+$/, '')
  let count = counts.get(base) ?? 2
  while (used.has(`${base}~${count}`)) {
    count += 1
  }
  const id = `${base}~${count}`
  counts.set(base, count + 1)
  used.add(id)
  return id
}

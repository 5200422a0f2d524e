/** A new id made from another, such as `clip~2`; it is added to `used`. */
export function freshId(from: string, used: Set<string>): string {
  const base = from.replace(/~\d+$/, '')
  let count = 2
  while (used.has(`${base}~${count}`)) {
    count += 1
  }
  const id = `${base}~${count}`
  used.add(id)
  return id
}

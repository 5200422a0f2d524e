/** An instant (RFC 3339) as a field for date and time shows it: in the time zone of this computer. */
export function localMoment(instant: string | undefined): string {
  if (instant === undefined) {
    return ''
  }
  const date = new Date(instant)
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

/** What was typed into such a field; undefined when it is no moment. */
export function asInstant(local: string): string | undefined {
  const atMs = Date.parse(local)
  return Number.isNaN(atMs) ? undefined : new Date(atMs).toISOString()
}

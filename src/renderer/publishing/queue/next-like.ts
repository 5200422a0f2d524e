/** A moment (RFC 3339) itself while it is ahead, otherwise the same time of day on the first day it is. */
export function nextLike(publishAt: string, nowMs: number): string {
  const moment = new Date(publishAt)
  const today = new Date(nowMs)
  if (moment.getTime() <= nowMs) {
    moment.setFullYear(today.getFullYear(), today.getMonth(), today.getDate())
  }
  if (moment.getTime() <= nowMs) {
    moment.setDate(moment.getDate() + 1)
  }
  return moment.toISOString()
}

/**
 * How far something has risen (0 to 1) when `share` of its time is over: slowly at both ends, as half a
 * cosine. What falls meanwhile is one less this, so that two sounds that cross are together as loud as each.
 */
export function risen(share: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, Math.min(1, share)))
}

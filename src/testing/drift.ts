/** Of all values, the one in the middle; not a number when there are none. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/**
 * How far one clock runs from another, in milliseconds a minute, from times read on both: the middle half
 * of all slopes between times half the recording apart, so that single ones that are off do not matter and
 * what each is rounded by evens out.
 */
export function driftOf(times: readonly (readonly [number, number])[]): number {
  const half = Math.floor(times.length / 2)
  const slopes = times.slice(half).map(([x, y], index) => {
    const [earlierX, earlierY] = times[index] ?? [0, 0]
    return (y - earlierY) / (x - earlierX) - 1
  })
  const quarter = Math.floor(slopes.length / 4)
  const believed = slopes.toSorted((a, b) => a - b).slice(quarter, slopes.length - quarter)
  return (believed.reduce((sum, one) => sum + one, 0) / believed.length) * 60_000
}

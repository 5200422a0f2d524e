/** A running length for the eye: `04:27` and `.6`; hours only once there are any. */
export function clockText(milliseconds: number): {
  readonly clock: string
  readonly tenths: string
} {
  const tenths = Math.floor(Math.max(0, milliseconds) / 100)
  const seconds = Math.floor(tenths / 10)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60]
  const hours = Math.floor(seconds / 3600)
  return {
    clock: (hours > 0 ? [hours, ...parts] : parts)
      .map((part) => String(part).padStart(2, '0'))
      .join(':'),
    tenths: `.${tenths % 10}`,
  }
}

import { type Ticks, toMilliseconds } from '../time/ticks.ts'

/** A moment as subtitle documents (ASS) write it, to the hundredth of a second: `h:mm:ss.cc`. */
export function assTime(time: Ticks): string {
  const hundredths = Math.round(toMilliseconds(time) / 10)
  const seconds = Math.floor(hundredths / 100)
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${clock}.${two(hundredths % 100)}`
}

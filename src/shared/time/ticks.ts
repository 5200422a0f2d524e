import { z } from 'zod'

/**
 * A length or position in time: whole ticks of 1/705,600,000 second.
 *
 * With this unit every common sample rate (8 to 192 kHz) and frame rate (24, 25, 30, 60 and their
 * 1000/1001 relatives) has frames and samples of a whole number of ticks, so nothing drifts. It is the
 * "flick" unit published by Oculus in 2018. Whole numbers stay exact up to 147 days.
 */
export const Ticks = z.number().int().brand<'Ticks'>()
export type Ticks = z.infer<typeof Ticks>

/** Frames a second as a fraction: 30000/1001 is what people call 29.97. */
export const FrameRate = z.object({
  numerator: z.number().int().positive(),
  denominator: z.number().int().positive(),
})
export type FrameRate = z.infer<typeof FrameRate>

export const TICKS_PER_SECOND = 705_600_000
const TICKS_PER_MILLISECOND = TICKS_PER_SECOND / 1000

export const ZERO = 0 as Ticks

/** Brands a whole number of ticks; throws a RangeError when it is not whole or not safe. */
export function ticks(value: number): Ticks {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${value} is not a whole number of ticks`)
  }
  return value as Ticks
}

/** The nearest tick to a number of seconds. */
export function fromSeconds(seconds: number): Ticks {
  return ticks(Math.round(seconds * TICKS_PER_SECOND))
}

export function toSeconds(time: Ticks): number {
  return time / TICKS_PER_SECOND
}

export function fromMilliseconds(milliseconds: number): Ticks {
  return ticks(Math.round(milliseconds * TICKS_PER_MILLISECOND))
}

/** Rounded to the nearest whole millisecond. */
export function toMilliseconds(time: Ticks): number {
  return Math.round(time / TICKS_PER_MILLISECOND)
}

export function add(a: Ticks, b: Ticks): Ticks {
  return ticks(a + b)
}

export function subtract(a: Ticks, b: Ticks): Ticks {
  return ticks(a - b)
}

export function earlier(a: Ticks, b: Ticks): Ticks {
  return a < b ? a : b
}

export function later(a: Ticks, b: Ticks): Ticks {
  return a > b ? a : b
}

/** Keeps a time within [low, high]. */
export function within(time: Ticks, low: Ticks, high: Ticks): Ticks {
  return later(low, earlier(time, high))
}

/** Length of one frame in ticks; whole for all rates people use. */
export function frameLength(rate: FrameRate): number {
  return (TICKS_PER_SECOND * rate.denominator) / rate.numerator
}

/** Number of the frame boundary nearest to a time. */
export function frameNumber(time: Ticks, rate: FrameRate): number {
  return Math.round(time / frameLength(rate))
}

/** The time at which a frame begins. */
export function frameStart(frame: number, rate: FrameRate): Ticks {
  return ticks(Math.round(frame * frameLength(rate)))
}

export function snapToFrame(time: Ticks, rate: FrameRate): Ticks {
  return frameStart(frameNumber(time, rate), rate)
}

/** Number of the audio sample nearest to a time. */
export function sampleNumber(time: Ticks, sampleRate: number): number {
  return Math.round((time * sampleRate) / TICKS_PER_SECOND)
}

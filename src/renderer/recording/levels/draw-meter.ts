import { METER_FLOOR, type Meter } from '#shared/recording/levels.ts'

/** Where the colour changes, and between what the guide asks a voice to be. */
const CARE_FROM = -12
const LOUD_FROM = -3
const AIM = { from: -24, to: -6 }

const SEGMENTS = 60
const AIM_HEIGHT = 2
const AIM_GAP = 3
const HELD_WIDTH = 2

/** Figures under the meter. */
export const METER_TICKS = [-60, -40, -24, -12, -3] as const

export interface MeterColours {
  readonly off: string
  readonly good: string
  readonly care: string
  readonly loud: string
  readonly held: string
  readonly aim: string
}

/** Part of the width at which a level lies, 0 to 1. */
export function meterPlace(level: number): number {
  return Math.min(1, Math.max(0, 1 - level / METER_FLOOR))
}

/** Sixty segments of one decibel, the held peak as a line, and the zone to aim for beneath. */
export function drawMeter(
  context: CanvasRenderingContext2D,
  meter: Meter | undefined,
  colours: MeterColours,
): void {
  const { width, height } = context.canvas
  const ratio = window.devicePixelRatio
  const barHeight = height - (AIM_HEIGHT + AIM_GAP) * ratio
  const step = width / SEGMENTS
  const gap = Math.max(1, Math.round(ratio))
  const lit = meter ? Math.round(meterPlace(meter.shown) * SEGMENTS) : 0
  context.clearRect(0, 0, width, height)
  for (let segment = 0; segment < SEGMENTS; segment++) {
    context.fillStyle = segment < lit ? colourAt(segment, colours) : colours.off
    context.fillRect(segment * step, 0, step - gap, barHeight)
  }
  context.fillStyle = colours.aim
  const aimFrom = meterPlace(AIM.from) * width
  context.fillRect(
    aimFrom,
    height - AIM_HEIGHT * ratio,
    meterPlace(AIM.to) * width - aimFrom,
    AIM_HEIGHT * ratio,
  )
  if (meter && meter.held > METER_FLOOR) {
    context.fillStyle = colours.held
    const x = Math.min(width - HELD_WIDTH * ratio, meterPlace(meter.held) * width)
    context.fillRect(x, 0, HELD_WIDTH * ratio, barHeight)
  }
}

function colourAt(segment: number, colours: MeterColours): string {
  const level = METER_FLOOR + segment
  if (level >= LOUD_FROM) {
    return colours.loud
  }
  return level >= CARE_FROM ? colours.care : colours.good
}

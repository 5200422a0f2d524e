import { FLASHES_EVERY_MS } from '#shared/recording/sync-check.ts'

const COUNT = 4
const FLASH_MS = 120
const CLICK_SECONDS = 0.005
const CLICK_HERTZ = 1000
/** So much ahead a click is handed to the sound card, which then keeps its time by itself. */
const AHEAD_SECONDS = 0.3

/** Flashes and clicks at the same moments until it is over or called off. */
export async function flashAndClick(
  show: (isWhite: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  const context = new AudioContext()
  try {
    await context.resume()
    for (let flash = 0; flash < COUNT && !signal.aborted; flash++) {
      await once(context, show, signal)
      await pause(FLASHES_EVERY_MS - FLASH_MS - AHEAD_SECONDS * 1000, signal)
    }
  } finally {
    show(false)
    await context.close()
  }
}

async function once(
  context: AudioContext,
  show: (isWhite: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  const at = context.currentTime + AHEAD_SECONDS
  click(context, at)
  await pause(heardAtMs(context, at) - performance.now(), signal)
  show(true)
  await pause(FLASH_MS, signal)
  show(false)
}

function click(context: AudioContext, at: number): void {
  const tone = new OscillatorNode(context, { frequency: CLICK_HERTZ })
  tone.connect(context.destination)
  tone.start(at)
  tone.stop(at + CLICK_SECONDS)
}

/** When a moment of the context leaves the loudspeaker, on the clock of the page. */
function heardAtMs(context: AudioContext, at: number): number {
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp()
  if (contextTime > 0 && performanceTime > 0) {
    return performanceTime + (at - contextTime) * 1000
  }
  return performance.now() + (at - context.currentTime + context.outputLatency) * 1000
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) {
    return
  }
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

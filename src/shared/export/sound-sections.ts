import { EXPORT_SAMPLE_RATE } from './preset.ts'

/** Samples in a packet of AAC (ISO/IEC 14496-3, low complexity). */
export const PACKET_SAMPLES = 1024

/** Half a second: an encoder that has heard this much codes on like one that heard everything before. */
const WARM_UP = 24

/** An encoder looks this far ahead at most. */
const LOOK_AHEAD = 6

/** Three packets are 64 milliseconds, not a sample more: programs that count in milliseconds begin there exactly. */
const WHOLE_MILLISECONDS = 3

/** Below this, starting another encoder costs more than it saves. */
const SHORTEST_SECONDS = 60

/** A stretch of the sound that is coded by itself, to be joined with the others packet to packet. */
export interface SoundSection {
  /** Samples of the whole sound that are coded: from the first up to, not including, the last. */
  readonly from: number
  readonly to: number
  /** Packets at its start that belong to the section before. */
  readonly dropped: number
  /** Packets that are kept after them; undefined when all are. */
  readonly kept: number | undefined
}

/** As many sections as there are processors for it, but none of less than a minute. At least one. */
export function soundSections(samples: number, processors: number): SoundSection[] {
  const mostSections = Math.floor(samples / (SHORTEST_SECONDS * EXPORT_SAMPLE_RATE))
  const count = Math.max(1, Math.min(processors, mostSections))
  const packets = Math.ceil(samples / PACKET_SAMPLES)
  const each = Math.ceil(packets / count / WHOLE_MILLISECONDS) * WHOLE_MILLISECONDS
  return Array.from({ length: count }, (_, index) => {
    const first = index * each
    const begin = Math.max(0, first - WARM_UP)
    const isLast = index === count - 1
    return {
      from: begin * PACKET_SAMPLES,
      to: isLast ? samples : (first + each + LOOK_AHEAD) * PACKET_SAMPLES,
      dropped: first - begin,
      kept: isLast ? undefined : each,
    }
  })
}

import type { RenderPlan } from './render-plan.ts'
import { PACKET_SAMPLES } from './sound-sections.ts'

/**
 * What the index of an MP4 holds of one frame or packet, at most: its size, its time and that of being shown, that it
 * is a key frame, and a chunk of its own (stsz, stts, ctts, stss, co64 and stsc of ISO/IEC 14496-12).
 */
const ENTRY_BYTES = 4 + 8 + 8 + 4 + 8 + 12

/** A line of captions stands in the index twice, with the pause after it, and is never shorter in its own file. */
const PER_BYTE_OF_TEXT = 4

/** Everything whose size does not grow: headers of the film and its tracks. */
const FIXED_BYTES = 65_536

/**
 * Bytes that are enough for the index of an MP4 with one picture and one sound; `textBytes` is the size of its
 * metadata and captions. With room left for it at the front, the file need not be written a second time to put
 * it there.
 */
export function indexRoom(plan: Pick<RenderPlan, 'frames' | 'samples'>, textBytes: number): number {
  const packets = Math.ceil(plan.samples / PACKET_SAMPLES) + 2
  return FIXED_BYTES + ENTRY_BYTES * (plan.frames + packets) + PER_BYTE_OF_TEXT * textBytes
}

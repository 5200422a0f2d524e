import {
  PEAKS_FILE_HEAD,
  PEAKS_IN_BLOCK,
  peaksBlock,
  readPeaks,
} from '#shared/editing/peaks-file.ts'
import type { Peaks } from '#shared/editing/peaks.ts'

/** A waveform file of these finest peaks (pairs). */
export function aPeaksFile(finest: Int8Array): Uint8Array {
  const blocks: Int8Array[] = []
  for (let from = 0; from < finest.length; from += PEAKS_IN_BLOCK * 2) {
    blocks.push(peaksBlock(finest.subarray(from, from + PEAKS_IN_BLOCK * 2)))
  }
  return Uint8Array.from([...PEAKS_FILE_HEAD, ...blocks.flatMap((block) => [...block])])
}

/** The same, as it is read. */
export function aWaveform(finest: Int8Array): Peaks {
  const peaks = readPeaks(aPeaksFile(finest))
  if (!peaks) {
    throw new Error('the waveform file that was made cannot be read')
  }
  return peaks
}

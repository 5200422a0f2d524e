/**
 * The waveform file: `PEAKS_PER_SECOND` pairs of signed bytes (lowest, highest sample of that stretch,
 * all channels mixed to one, full scale = 127), one pair after the other from the start of the asset.
 */
export const PEAKS_PER_SECOND = 100

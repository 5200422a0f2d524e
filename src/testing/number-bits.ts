/** Of numbers that are shown as a row of black and white blocks. */
export const NUMBER_BITS = 16

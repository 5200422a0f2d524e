const HEADER = 7

/**
 * Where each packet of an ADTS stream begins, and where the last one ends (ISO/IEC 13818-7, 6.2: twelve bits of
 * sync, the length of the packet with its header in thirteen bits from bit 30). Throws where no packet begins.
 */
export function packetBounds(stream: Uint8Array): number[] {
  const bounds = [0]
  for (let at = 0; at < stream.length;) {
    const [sync, syncEnd, , highest, middle, lowest] = stream.subarray(at, at + HEADER)
    const length = (((highest ?? 0) & 3) << 11) | ((middle ?? 0) << 3) | ((lowest ?? 0) >> 5)
    if (sync !== 0xff || ((syncEnd ?? 0) & 0xf0) !== 0xf0 || length < HEADER) {
      throw new Error(`no packet of ADTS at byte ${at}`)
    }
    at += length
    bounds.push(at)
  }
  return bounds
}

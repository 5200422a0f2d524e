/** The boxes of an MP4 file (ISO/IEC 14496-12), as bytes. */
export type Box = Uint8Array<ArrayBuffer>

export function box(kind: string, ...content: readonly (Uint8Array | readonly number[])[]): Box {
  const length = 8 + content.reduce((sum, part) => sum + part.length, 0)
  const bytes = new Uint8Array(length)
  bytes.set(u32(length))
  bytes.set(text(kind), 4)
  let at = 8
  for (const part of content) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** A box that begins with its version and flags. */
export function fullBox(
  kind: string,
  { version = 0, flags = 0 }: { readonly version?: number; readonly flags?: number },
  ...content: readonly (Uint8Array | readonly number[])[]
): Box {
  return box(kind, [version, ...u32(flags).slice(1)], ...content)
}

export function u16(value: number): number[] {
  return [(value >>> 8) & 0xff, value & 0xff]
}

export function u32(value: number): number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}

export function u64(value: number): number[] {
  return [...u32(Math.floor(value / 2 ** 32)), ...u32(value % 2 ** 32)]
}

/** Of letters without accents. */
export function text(value: string): number[] {
  return [...value].map((letter) => letter.codePointAt(0) ?? 0)
}

export function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0)
}

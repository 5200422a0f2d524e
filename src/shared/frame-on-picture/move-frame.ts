/** A part of a picture in shares of its width and height, from its top left corner. */
export interface FrameOnPicture {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Moved and stretched by shares of the picture, kept on it and no smaller than `smallest`. */
export function moveFrame(
  { x, y, width, height }: FrameOnPicture,
  by: Partial<FrameOnPicture>,
  smallest: number,
): FrameOnPicture {
  const wide = between(width + (by.width ?? 0), smallest, 1)
  const high = between(height + (by.height ?? 0), smallest, 1)
  return {
    x: between(x + (by.x ?? 0), 0, 1 - wide),
    y: between(y + (by.y ?? 0), 0, 1 - high),
    width: wide,
    height: high,
  }
}

function between(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value))
}

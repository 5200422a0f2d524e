const START = Buffer.from([0xff, 0xd8])
const END = Buffer.from([0xff, 0xd9])
/** A small picture is never this large: what has no end by then is no JPEG. */
const LARGEST = 4_000_000

/** Finds the single pictures in JPEGs that come one after the other, in pieces of any size. */
export class JpegSplitter {
  #rest = Buffer.alloc(0)

  /** The pictures that this piece completes. Inside a JPEG the end mark is always escaped. */
  take(data: Buffer): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, data])
    const pictures: Buffer[] = []
    for (;;) {
      const start = this.#rest.indexOf(START)
      const end = this.#rest.indexOf(END, start + START.length)
      if (start === -1 || end === -1) {
        break
      }
      pictures.push(this.#rest.subarray(start, end + END.length))
      this.#rest = this.#rest.subarray(end + END.length)
    }
    if (this.#rest.length > LARGEST) {
      this.#rest = Buffer.alloc(0)
    }
    return pictures
  }
}

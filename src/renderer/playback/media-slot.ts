import { type Ticks, fromSeconds, toSeconds } from '#shared/time/ticks.ts'

/** Just past the start of a frame, so that rounding never shows the one before. */
const FRAME_EPSILON_SECONDS = 0.0005

/** One media element that can hold any asset of the episode. */
export class MediaSlot {
  readonly element: HTMLVideoElement
  assetId: string | undefined

  constructor() {
    this.element = document.createElement('video')
    this.element.preload = 'auto'
    this.element.playsInline = true
    this.element.disableRemotePlayback = true
    this.element.tabIndex = -1
    this.element.setAttribute('aria-hidden', 'true')
  }

  /** The moment of the asset that is heard now. */
  get time(): Ticks {
    return fromSeconds(this.element.currentTime)
  }

  /** Whether the asset is where it was sent and can be heard at once. */
  get isReady(): boolean {
    return !this.element.seeking && this.element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
  }

  /** Goes to a moment of an asset; does nothing when it is there already. */
  cue(assetId: string, time: Ticks): void {
    if (this.assetId !== assetId) {
      this.assetId = assetId
      this.element.src = `media://asset/${assetId}`
    }
    const seconds = toSeconds(time) + FRAME_EPSILON_SECONDS
    if (Math.abs(this.element.currentTime - seconds) > FRAME_EPSILON_SECONDS) {
      this.element.currentTime = seconds
    }
  }

  pause(): void {
    this.element.pause()
  }

  empty(): void {
    this.pause()
    this.assetId = undefined
    this.element.removeAttribute('src')
    this.element.load()
  }
}

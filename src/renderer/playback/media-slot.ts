import { type Ticks, fromSeconds, toSeconds } from '#shared/time/ticks.ts'

/** Just past the start of a frame, so that rounding never shows the one before. */
const FRAME_EPSILON_SECONDS = 0.0005

/** One media element that can hold any asset of the episode. */
export class MediaSlot {
  readonly element: HTMLVideoElement
  assetId: string | undefined
  /** Of the clip that is heard: 1 is as recorded. */
  gain = 1
  #amplifier: GainNode | undefined

  constructor() {
    this.element = document.createElement('video')
    this.element.preload = 'auto'
    this.element.playsInline = true
    this.element.disableRemotePlayback = true
    this.element.crossOrigin = 'anonymous'
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

  /** `volume` is the person's own, 0 to 1. Only what is louder than recorded needs an amplifier. */
  setVolume(volume: number, isMuted: boolean): void {
    this.element.muted = isMuted
    if (this.gain > 1) {
      this.#amplifier ??= amplified(this.element)
    }
    if (this.#amplifier) {
      this.#amplifier.gain.value = this.gain
    }
    this.element.volume = this.#amplifier ? volume : volume * this.gain
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

/** Sends an element's sound through an amplifier, for good. */
function amplified(element: HTMLMediaElement): GainNode {
  const context = new AudioContext()
  const amplifier = context.createGain()
  context.createMediaElementSource(element).connect(amplifier).connect(context.destination)
  return amplifier
}

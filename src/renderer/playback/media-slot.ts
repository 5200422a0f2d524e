import { type Ticks, fromSeconds, toSeconds } from '#shared/time/ticks.ts'
import { assetAddress, rememberFailure } from './asset-address.ts'

/** Just past the start of a frame, so that rounding never shows the one before. */
const FRAME_EPSILON_SECONDS = 0.0005

/** One media element that can hold any asset of the episode. */
export class MediaSlot {
  readonly element: HTMLVideoElement
  assetId: string | undefined
  /** Of what is heard now: 1 is as recorded. */
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

  /** Goes to a moment of an asset, or its start where that is before it; does nothing when it is there already. */
  cue(assetId: string, time: Ticks): void {
    if (this.assetId !== assetId) {
      this.assetId = assetId
      this.element.src = assetAddress(assetId)
    }
    const seconds = Math.max(0, toSeconds(time)) + FRAME_EPSILON_SECONDS
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

  /** How much of it is seen, 0 to 1; below 1, it is mixed with another that is seen for the rest. */
  show(seen: number): void {
    this.element.toggleAttribute('data-current', seen > 0)
    this.element.toggleAttribute('data-mixed', seen > 0 && seen < 1)
    this.element.style.opacity = seen > 0 && seen < 1 ? String(seen) : ''
  }

  /** Settles once it plays; refused when it is paused, or told to play something else, before that. */
  play(rate: number): Promise<void> {
    this.element.playbackRate = Math.max(1, rate)
    return this.element.play()
  }

  /** Elements lose a moment at every change of speed, also to the one they have. */
  setRate(rate: number): void {
    if (this.element.playbackRate !== rate) {
      this.element.playbackRate = rate
    }
  }

  pause(): void {
    this.element.pause()
  }

  empty(): void {
    if (this.element.error) {
      rememberFailure()
    }
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

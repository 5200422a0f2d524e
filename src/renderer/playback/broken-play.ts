import { AwaitedPlay } from './awaited-play.ts'
import type { MediaSlot } from './media-slot.ts'
import { usePlayer } from './player-state.ts'
import type { SlotPair } from './slot-pair.ts'

/** What is asked of the player when something cannot be played. */
export interface BreakablePlayer {
  readonly slots: () => SlotPair | undefined
  readonly play: (rate: number) => void
  /** Stops, and keeps what the person wished. */
  readonly halt: () => void
  readonly cueCurrent: () => void
}

/** What cannot be played, or not yet: it is told, and tried again once there may be a stand-in for it. */
export class BrokenPlay {
  readonly #player: BreakablePlayer
  readonly #awaited = new AwaitedPlay((rate) => this.#tryAgain(rate))

  constructor(player: BreakablePlayer) {
    this.#player = player
  }

  /** Waits for stand-ins; returns what ends it. */
  watch(): () => void {
    return this.#awaited.watch()
  }

  /** The person wishes something else. */
  forgetWish(): void {
    this.#awaited.forget()
  }

  /** What comes next may be broken: that is told once it is its turn. */
  report(slot: MediaSlot): void {
    const isCurrent = slot === this.#player.slots()?.current
    if (!isCurrent || slot.assetId === undefined || !slot.element.error) {
      return
    }
    const { isPlaying, rate } = usePlayer.getState()
    if (isPlaying) {
      this.#awaited.wish(rate)
    }
    this.#player.halt()
    this.show()
    this.#awaited.askAgain(slot.assetId)
  }

  show(): void {
    const slot = this.#player.slots()?.current
    usePlayer.setState({ brokenAssetId: slot?.element.error ? slot.assetId : undefined })
  }

  /** What could not be played may have a stand-in now. */
  #tryAgain(wishedRate: number | undefined): void {
    this.#player.slots()?.forgetBroken()
    if (wishedRate !== undefined) {
      this.#player.play(wishedRate)
    } else if (!usePlayer.getState().isPlaying) {
      this.#player.cueCurrent()
    }
  }
}

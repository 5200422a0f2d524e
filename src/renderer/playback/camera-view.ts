import {
  type CameraMoment,
  cameraAt,
  cameraBeside,
  whatCameraIsOver,
} from '#shared/editing/camera.ts'
import { type CuedClip, playedAt } from '#shared/export/played-at.ts'
import { type Ticks, ZERO, add, fromSeconds, ticks } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { MediaSlot } from './media-slot.ts'
import { usePlayer } from './player-state.ts'

/** Further from the screen than this it is sent where it belongs: two frames at 30 a second. */
const FARTHEST = fromSeconds(0.06)
/** Within this nothing is done: less than a frame. */
const NEAR_ENOUGH = fromSeconds(0.015)
/** The screen has begun to move once it is so far ahead: being sent to a frame moves it by less. */
const BEGUN = fromSeconds(0.008)
/** When the screen does not move for so long, it waits for its file, and the camera waits with it. */
const STALLED_MS = 120
/** How much faster or slower it plays to come nearer without a jump. */
const NUDGE = 0.06
/** A jump takes time in which the screen plays on; never more than this is allowed for it. */
const LONGEST_JUMP = fromSeconds(0.4)

/**
 * Shows the camera that recorded beside the screen, in step with the player. As there, one element is seen
 * while the other waits where the next clip begins, or is seen as well while one clip goes over into the next.
 */
class CameraView {
  #current: MediaSlot | undefined
  #next: MediaSlot | undefined
  #jumpedAtMs = 0
  #jumpLasts: Ticks = ZERO
  #stalling: number | undefined

  /** Takes a place in the window; returns what leaves it. */
  attach(stage: HTMLElement): () => void {
    const slots = [new MediaSlot(), new MediaSlot()] as const
    ;[this.#current, this.#next] = slots
    for (const slot of slots) {
      slot.element.muted = true
      slot.element.addEventListener('seeked', () => this.#arrive(slot))
      slot.element.addEventListener('loadeddata', () => this.#follow())
      stage.append(slot.element)
    }
    const forget = [
      // It begins with the first movement of the playhead: the screen takes a moment to start as well.
      usePlayer.subscribe(() => !isRunning() && this.#follow()),
      useOpenEpisode.subscribe(() => this.#follow()),
    ]
    this.#follow()
    return () => {
      clearTimeout(this.#stalling)
      forget.forEach((stop) => stop())
      slots.forEach((slot) => {
        slot.empty()
        slot.element.remove()
      })
      this.#current = undefined
      this.#next = undefined
    }
  }

  #follow(): void {
    clearTimeout(this.#stalling)
    this.#stalling = window.setTimeout(() => this.#wait(), STALLED_MS)
    const { document, history, playhead } = useOpenEpisode.getState()
    const { timeline } = history.present
    const assets = document?.assets ?? []
    const wanted = cameraAt(timeline, assets, playhead)
    const over = whatCameraIsOver(timeline, playhead)
    const now = over && playedAt(timeline, playhead)
    const cameraOf = (cued: CuedClip | undefined) => {
      const source = cued && { assetId: cued.clip.assetId, time: cued.time }
      return over && source && cameraBeside(timeline, assets, { over, source })
    }
    // Over pages the reader changes at the cut, as in exports.
    const isAlone = over === 'page'
    const other = isAlone ? undefined : cameraOf(now?.beside)
    if (isRunning()) {
      this.#swapIfNext(wanted)
    }
    this.#show(this.#current, wanted, isAlone ? 1 : (now?.current.seen ?? 0))
    this.#show(this.#next, other, now?.beside?.seen ?? 0)
    const after = cameraOf(now?.next)
    if (isRunning() && after && !other && !this.#next?.element.seeking) {
      this.#next?.cue(after.assetId, after.time)
    }
  }

  #show(slot: MediaSlot | undefined, wanted: CameraMoment | undefined, seen: number): void {
    slot?.show(wanted ? seen : 0)
    if (!slot || !wanted) {
      slot?.pause()
    } else if (isRunning()) {
      this.#run(slot, wanted)
    } else {
      stand(slot, wanted)
    }
  }

  /** At a cut the element that waited, or was seen as well, is the current one. */
  #swapIfNext(wanted: CameraMoment | undefined): void {
    if (wanted && isFar(this.#current, wanted) && !isFar(this.#next, wanted)) {
      ;[this.#current, this.#next] = [this.#next, this.#current]
    }
  }

  #run(slot: MediaSlot, wanted: CameraMoment): void {
    if (slot.element.seeking) {
      return
    }
    const { rate } = usePlayer.getState()
    if (isFar(slot, wanted)) {
      this.#jumpedAtMs = slot === this.#current ? performance.now() : this.#jumpedAtMs
      slot.cue(wanted.assetId, add(wanted.time, ticks(Math.round(this.#jumpLasts * rate))))
    }
    const behind = wanted.time - slot.time
    const nudge = Math.abs(behind) > NEAR_ENOUGH ? Math.sign(behind) * NUDGE : 0
    slot.setRate(rate * (1 + nudge))
    if (slot.element.paused && !slot.element.ended && Math.abs(behind) > BEGUN) {
      slot.element.play().catch(ignoreInterrupted)
    }
  }

  #wait(): void {
    this.#current?.pause()
    this.#next?.pause()
  }

  /** How long a jump takes here is learnt from the last one. */
  #arrive(slot: MediaSlot): void {
    if (slot === this.#current && isRunning() && this.#jumpedAtMs > 0) {
      const lasted = fromSeconds((performance.now() - this.#jumpedAtMs) / 1000)
      this.#jumpLasts = ticks(Math.min(lasted, LONGEST_JUMP))
      this.#jumpedAtMs = 0
    }
    this.#follow()
  }
}

/** Shows one frame; while it is on its way there, newer wishes wait for it to arrive. */
function stand(slot: MediaSlot, { assetId, time }: CameraMoment): void {
  slot.pause()
  if (slot.assetId !== assetId || !slot.element.seeking) {
    slot.cue(assetId, time)
  }
}

function isFar(slot: MediaSlot | undefined, { assetId, time }: CameraMoment): boolean {
  return !slot || slot.assetId !== assetId || Math.abs(slot.time - time) > FARTHEST
}

function isRunning(): boolean {
  const { isPlaying, rate } = usePlayer.getState()
  return isPlaying && rate > 0
}

function ignoreInterrupted(error: unknown): void {
  // A pause or a new source before it began is no fault.
  if (!(error instanceof DOMException && error.name === 'AbortError')) {
    console.error(error)
  }
}

/** The one view of the camera in the window. */
export const cameraView = new CameraView()

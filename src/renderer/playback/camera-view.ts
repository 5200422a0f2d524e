import { cameraAt } from '#shared/editing/camera.ts'
import { placedClips } from '#shared/editing/timeline.ts'
import { firstAfter } from '#shared/time/range.ts'
import { type Ticks, ZERO, add, fromSeconds, ticks } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { MediaSlot } from './media-slot.ts'
import { usePlayer } from './player-state.ts'

/** Further from the screen than this it is sent where it belongs: two frames at 30 a second. */
const FARTHEST = fromSeconds(0.06)
/** Within this nothing is done: less than a frame. */
const NEAR_ENOUGH = fromSeconds(0.015)
/** How much faster or slower it plays to come nearer without a jump. */
const NUDGE = 0.06
/** A jump takes time in which the screen plays on; never more than this is allowed for it. */
const LONGEST_JUMP = fromSeconds(0.4)

/**
 * Shows the camera that recorded beside the screen, in step with the player. As there, one element is seen
 * while the other waits where the next clip begins.
 */
class CameraView {
  #current: MediaSlot | undefined
  #next: MediaSlot | undefined
  #jumpedAtMs = 0
  #jumpLasts: Ticks = ZERO

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
    const { document, history, playhead } = useOpenEpisode.getState()
    const { timeline } = history.present
    const assets = document?.assets ?? []
    const wanted = cameraAt(timeline, assets, playhead)
    this.#current?.element.toggleAttribute('data-current', wanted !== undefined)
    this.#next?.element.toggleAttribute('data-current', false)
    if (!wanted) {
      this.#current?.pause()
      this.#next?.pause()
      return
    }
    if (!isRunning()) {
      this.#stand(wanted.assetId, wanted.time)
      return
    }
    this.#run(wanted.assetId, wanted.time)
    const clips = placedClips(timeline)
    const after = clips[firstAfter(clips, playhead) + 1]
    const cameraAfter = after && cameraAt(timeline, assets, after.start)
    if (cameraAfter && !this.#next?.element.seeking) {
      this.#next?.pause()
      this.#next?.cue(cameraAfter.assetId, cameraAfter.time)
    }
  }

  /** Shows one frame; while it is on its way there, newer wishes wait for it to arrive. */
  #stand(assetId: string, time: Ticks): void {
    this.#current?.pause()
    if (this.#current?.assetId !== assetId || !this.#current.element.seeking) {
      this.#current?.cue(assetId, time)
    }
  }

  #run(assetId: string, time: Ticks): void {
    if (this.#isFar(this.#current, assetId, time) && !this.#isFar(this.#next, assetId, time)) {
      ;[this.#current, this.#next] = [this.#next, this.#current]
      this.#next?.pause()
      this.#current?.element.toggleAttribute('data-current', true)
      this.#next?.element.toggleAttribute('data-current', false)
    }
    const current = this.#current
    if (!current || current.element.seeking) {
      return
    }
    const { rate } = usePlayer.getState()
    if (this.#isFar(current, assetId, time)) {
      this.#jumpedAtMs = performance.now()
      current.cue(assetId, add(time, ticks(Math.round(this.#jumpLasts * rate))))
    }
    const behind = time - current.time
    const nudge = Math.abs(behind) > NEAR_ENOUGH ? Math.sign(behind) * NUDGE : 0
    current.element.playbackRate = rate * (1 + nudge)
    if (current.element.paused && !current.element.ended) {
      current.element.play().catch(ignoreInterrupted)
    }
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

  #isFar(slot: MediaSlot | undefined, assetId: string, time: Ticks): boolean {
    return !slot || slot.assetId !== assetId || Math.abs(slot.time - time) > FARTHEST
  }
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

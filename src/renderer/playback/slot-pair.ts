import { clipGain, isBlank } from '#shared/editing/timeline.ts'
import type { CuedClip, PlayedClip, PlayedNow } from '#shared/export/played-at.ts'
import { type Ticks, fromSeconds } from '#shared/time/ticks.ts'
import { heardNow } from './heard-now.ts'
import { MediaSlot } from './media-slot.ts'
import { usePlayer } from './player-state.ts'

/** What plays beside is sent to its place only when it is this far from it: a jump would be seen more. */
const FARTHEST = fromSeconds(0.25)
/** Within this a picture is in step with its sound: less than a frame. */
const NEAR_ENOUGH = fromSeconds(0.015)
/** How much faster or slower a picture plays to come nearer to its sound, and when it is far from it. */
const NUDGE = 0.06
const FAR_NUDGE = 0.2
const FAR = fromSeconds(0.08)

/**
 * The two media elements of the stage: one plays the clip at the playhead. The other waits, cued, for the
 * next one, so that a cut is a change of element and not a wait for the disk; in a crossfade it plays beside.
 */
export class SlotPair {
  #current = new MediaSlot()
  #other = new MediaSlot()

  constructor(stage: HTMLElement, onBroken: (slot: MediaSlot) => void) {
    for (const slot of this.#both) {
      slot.element.addEventListener('error', () => onBroken(slot))
      stage.append(slot.element)
    }
    this.applySound()
  }

  get current(): MediaSlot {
    return this.#current
  }

  get #both(): readonly MediaSlot[] {
    return [this.#current, this.#other]
  }

  /** Stands still at a moment: both elements show what belongs to it. */
  cue(now: PlayedNow): void {
    this.#cueCurrent(now.current)
    this.#other.pause()
    this.#cueOther(now.beside ?? now.next)
    this.#show(now)
  }

  /** The clip after a cut is now the current one; in a crossfade it has been playing already. */
  enter({ current }: PlayedNow): void {
    ;[this.#current, this.#other] = [this.#other, this.#current]
    if (this.#current.element.paused || this.#current.assetId !== current.clip.assetId) {
      this.#cueCurrent(current)
    }
  }

  /** While the current element plays: what is seen beside it plays along, what comes next waits for its turn. */
  accompany(now: PlayedNow): void {
    this.#show(now)
    if (!now.beside || now.beside.time < 0 || isBlank(now.beside.clip)) {
      this.#other.pause()
      this.#cueOther(now.beside ?? now.next)
      return
    }
    const { clip, time } = now.beside
    const { element } = this.#other
    const isFar = Math.abs(this.#other.time - time) > FARTHEST
    if (this.#other.assetId !== clip.assetId || (isFar && !element.seeking && !element.ended)) {
      this.#other.cue(clip.assetId, time)
    }
    if (element.paused && !element.ended) {
      this.#other.play(usePlayer.getState().rate).catch(() => undefined) // paused again before it began
    }
  }

  /** A picture whose sound is heard beside it, and that is so late, catches up. */
  keepTo(late: Ticks | undefined): void {
    const { assetId } = this.#current
    const isSilent = assetId !== undefined && heardNow(assetId).kind === 'mixed'
    const nudge = late !== undefined && isSilent ? nudgeFor(late) : 0
    this.#current.setRate(usePlayer.getState().rate * (1 + nudge))
  }

  /** What could not be played is asked for anew when it is cued again. */
  forgetBroken(): void {
    this.#both.filter(({ element }) => element.error).forEach((slot) => slot.empty())
  }

  pause(): void {
    this.#both.forEach((slot) => slot.pause())
  }

  applySound(): void {
    const { isMuted, volume, rate } = usePlayer.getState()
    this.#both.forEach((slot) => slot.setVolume(volume, isMuted || rate < 0))
  }

  remove(): void {
    for (const slot of this.#both) {
      slot.empty()
      slot.element.remove()
    }
  }

  /** Of a blank, nothing is there to be played. */
  #cueCurrent({ clip, time }: CuedClip): void {
    if (isBlank(clip)) {
      this.#current.pause()
    } else {
      this.#current.cue(clip.assetId, time)
    }
  }

  #cueOther(cued: CuedClip | undefined): void {
    if (cued && !isBlank(cued.clip)) {
      this.#other.cue(cued.clip.assetId, cued.time)
    }
  }

  #show({ current, beside }: PlayedNow): void {
    this.#current.show(isBlank(current.clip) ? 0 : current.seen)
    this.#other.show(beside && !isBlank(beside.clip) ? beside.seen : 0)
    this.#current.gain = gainOf(current)
    this.#other.gain = beside ? gainOf(beside) : 0
    this.applySound()
  }
}

/** In few steps: every other speed costs the element a moment. */
function nudgeFor(late: Ticks): number {
  const distance = Math.abs(late)
  if (distance <= NEAR_ENOUGH) {
    return 0
  }
  return Math.sign(late) * (distance > FAR ? FAR_NUDGE : NUDGE)
}

/** Of the file the picture comes from: it is silent where single sounds are heard instead. */
function gainOf({ clip, heard }: PlayedClip): number {
  const through = isBlank(clip) ? undefined : heardNow(clip.assetId)
  return through?.kind === 'file' ? through.gain * clipGain(clip) * heard : 0
}

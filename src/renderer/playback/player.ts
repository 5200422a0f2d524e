import {
  type Clip,
  type PlacedClip,
  clipGain,
  isBlank,
  placedClips,
  timelineLength,
} from '#shared/editing/timeline.ts'
import { indexOfClip } from '#shared/editing/used-clips.ts'
import { firstAfter } from '#shared/time/range.ts'
import { type Ticks, ZERO, fromSeconds, frameLength, ticks } from '#shared/time/ticks.ts'
import { movePlayhead, useOpenEpisode } from '../open-episode/open-episode.ts'
import { MediaSlot } from './media-slot.ts'
import { usePlayer } from './player-state.ts'

/** A clip counts as over this close to its end: less than half a frame at 60 frames a second. */
const CLIP_END_SLACK = fromSeconds(0.006)
/** Speeds that repeated L or J go through. */
const RATES = [1, 2, 4]

/**
 * Plays the edited episode: one element is heard while the other waits, cued, at the start of the next
 * clip, so that a cut is a change of element and not a wait for the disk.
 */
class Player {
  #current: MediaSlot | undefined
  #next: MediaSlot | undefined
  #clipId: string | undefined
  /** Nothing is seen or heard, and the clock goes on. */
  #isBlank = false
  #drawing = 0
  #lastDrawnMs = 0

  /** Takes a place in the window; returns what leaves it. */
  attach(stage: HTMLElement): () => void {
    const slots = [new MediaSlot(), new MediaSlot()] as const
    ;[this.#current, this.#next] = slots
    for (const slot of slots) {
      slot.element.addEventListener('error', () => this.#reportBroken(slot))
      stage.append(slot.element)
    }
    const forget = [
      usePlayer.subscribe(() => this.#applySound()),
      useOpenEpisode.subscribe((state, before) => {
        if (state.history.present.timeline !== before.history.present.timeline) {
          this.#follow()
        }
      }),
    ]
    this.#applySound()
    this.#cueCurrent()
    return () => {
      this.pause()
      forget.forEach((stop) => stop())
      slots.forEach((slot) => {
        slot.empty()
        slot.element.remove()
      })
      this.#current = undefined
      this.#next = undefined
    }
  }

  play(rate = 1): void {
    const { timeline, playhead } = edited()
    const length = timelineLength(timeline)
    if (length === 0 || !this.#current) {
      return
    }
    if (rate > 0 && playhead >= length) {
      movePlayhead(ZERO)
    }
    usePlayer.setState({ isPlaying: true, rate })
    this.#applySound()
    this.#startCurrent()
    this.#lastDrawnMs = performance.now()
    cancelAnimationFrame(this.#drawing)
    this.#drawing = requestAnimationFrame(this.#draw)
  }

  pause(): void {
    cancelAnimationFrame(this.#drawing)
    this.#current?.pause()
    this.#next?.pause()
    if (usePlayer.getState().isPlaying) {
      usePlayer.setState({ isPlaying: false, rate: 1 })
      this.#cueCurrent()
    }
  }

  toggle(): void {
    if (usePlayer.getState().isPlaying) {
      this.pause()
      return
    }
    this.play()
  }

  /** L and J: begins, or goes faster when it runs that way already. */
  shuttle(direction: 1 | -1): void {
    const { isPlaying, rate } = usePlayer.getState()
    const runsThatWay = isPlaying && Math.sign(rate) === direction
    const speed = runsThatWay ? RATES[RATES.indexOf(Math.abs(rate)) + 1] : RATES[0]
    this.play(direction * (speed ?? Math.abs(rate)))
  }

  seek(time: Ticks): void {
    movePlayhead(time)
    if (usePlayer.getState().isPlaying) {
      this.#startCurrent()
      return
    }
    this.#cueCurrent()
  }

  /** Goes so many frames on, or back when negative. */
  step(frames: number): void {
    this.pause()
    const { timeline, playhead } = edited()
    const length = frameLength(timeline.frameRate)
    const frame = Math.round(playhead / length) + frames
    this.seek(ticks(Math.max(0, Math.round(frame * length))))
  }

  readonly #draw = (nowMs: number) => {
    const elapsed = fromSeconds((nowMs - this.#lastDrawnMs) / 1000)
    this.#lastDrawnMs = nowMs
    if (usePlayer.getState().rate < 0) {
      this.#drawBackward(elapsed)
    } else {
      this.#drawForward(elapsed)
    }
    if (usePlayer.getState().isPlaying) {
      this.#drawing = requestAnimationFrame(this.#draw)
    }
  }

  #drawForward(elapsed: Ticks): void {
    const { timeline } = edited()
    const clips = placedClips(timeline)
    const index = indexOfClip(timeline, this.#clipId ?? '') ?? -1
    const placed = clips[index]
    const reached = placed && this.#reachedIn(placed, elapsed)
    if (!placed || reached === undefined) {
      return
    }
    if (reached < placed.end - CLIP_END_SLACK) {
      movePlayhead(reached)
      return
    }
    const next = clips[index + 1]
    if (next) {
      this.#enter(next, clips[index + 2])
      return
    }
    movePlayhead(placed.end)
    this.pause()
  }

  /** The moment of edited time that is heard now; undefined while the element is on its way. */
  #reachedIn({ clip, start, end }: PlacedClip, elapsed: Ticks): Ticks | undefined {
    const current = this.#current
    if (isBlank(clip)) {
      return ticks(Math.round(edited().playhead + elapsed * usePlayer.getState().rate))
    }
    if (!current || current.element.seeking) {
      return undefined
    }
    return current.element.ended ? end : ticks(start + Math.max(0, current.time - clip.start))
  }

  /** Shows one still after the other: media elements cannot run backward. */
  #drawBackward(elapsed: Ticks): void {
    const { rate } = usePlayer.getState()
    movePlayhead(ticks(Math.round(edited().playhead + elapsed * rate)))
    if (edited().playhead === 0) {
      this.pause()
      return
    }
    if (this.#current && !this.#current.element.seeking) {
      this.#cueCurrent()
    }
  }

  /** Goes over into a clip: on without a jump when it continues, otherwise to the waiting element. */
  #enter(next: PlacedClip, afterNext: PlacedClip | undefined): void {
    const { clip } = next
    const continues =
      !this.#isBlank &&
      this.#current?.assetId === clip.assetId &&
      Math.abs((this.#current?.time ?? ZERO) - clip.start) < 2 * CLIP_END_SLACK
    this.#take(clip)
    if (isBlank(clip)) {
      this.#current?.pause()
      this.#showCurrent()
    } else if (continues && this.#current) {
      this.#current.gain = clipGain(clip)
      this.#applySound()
    } else {
      const finished = this.#current
      this.#cue(this.#next, clip, clip.start)
      this.#current = this.#next
      this.#next = finished
      this.#run()
      finished?.pause()
      this.#showCurrent()
    }
    movePlayhead(next.start)
    this.#prepare(afterNext)
  }

  #startCurrent(): void {
    this.#cueCurrent()
    if (usePlayer.getState().rate < 0 || this.#isBlank) {
      this.#current?.pause()
      return
    }
    this.#run()
  }

  #run(): void {
    const element = this.#current?.element
    if (!element) {
      return
    }
    element.playbackRate = Math.max(1, usePlayer.getState().rate)
    element.play().catch((error: unknown) => {
      // A pause or a new source before it began is no fault.
      if (!(error instanceof DOMException && error.name === 'AbortError')) {
        usePlayer.setState({ isPlaying: false })
      }
    })
  }

  /** Sends the current element to the playhead and the other to the clip after. */
  #cueCurrent(): void {
    const { timeline, playhead } = edited()
    const clips = placedClips(timeline)
    const found = firstAfter(clips, playhead)
    const isAtEnd = found === clips.length
    const index = isAtEnd ? clips.length - 1 : found
    const placed = clips[index]
    if (!placed || !this.#current) {
      this.#current?.empty()
      return
    }
    const last = placed.clip.end - Math.ceil(frameLength(timeline.frameRate))
    const time = Math.min(
      placed.clip.start + playhead - placed.start,
      Math.max(placed.clip.start, last),
    )
    this.#take(placed.clip)
    const here = ticks(placed.clip.start + playhead - placed.start)
    this.#cue(this.#current, placed.clip, isAtEnd ? ticks(time) : here)
    this.#showCurrent()
    this.#prepare(clips[index + 1])
  }

  /** Takes a clip as the one that is played. */
  #take(clip: Clip): void {
    this.#clipId = clip.id
    this.#isBlank = isBlank(clip)
  }

  #prepare(placed: PlacedClip | undefined): void {
    if (placed && this.#next) {
      this.#next.pause()
      this.#cue(this.#next, placed.clip, placed.clip.start)
    }
  }

  #cue(slot: MediaSlot | undefined, clip: Clip, time: Ticks): void {
    if (isBlank(clip)) {
      slot?.pause()
    } else if (slot) {
      slot.gain = clipGain(clip)
      slot.cue(clip.assetId, time)
      this.#applySound()
    }
  }

  /** After an edit the same moment may lie elsewhere. */
  #follow(): void {
    if (usePlayer.getState().isPlaying) {
      this.#startCurrent()
      return
    }
    this.#cueCurrent()
  }

  #showCurrent(): void {
    this.#current?.element.toggleAttribute('data-current', !this.#isBlank)
    this.#next?.element.toggleAttribute('data-current', false)
  }

  #applySound(): void {
    const { isMuted, volume, rate } = usePlayer.getState()
    for (const slot of [this.#current, this.#next]) {
      slot?.setVolume(volume, isMuted || rate < 0)
    }
  }

  #reportBroken(slot: MediaSlot): void {
    if (slot.assetId !== undefined && slot.element.error) {
      this.pause()
      usePlayer.setState({ brokenAssetId: slot.assetId })
    }
  }
}

function edited() {
  const { history, playhead } = useOpenEpisode.getState()
  return { timeline: history.present.timeline, playhead }
}

/** The one player of the window. */
export const player = new Player()

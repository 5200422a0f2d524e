import {
  type Clip,
  type PlacedClip,
  isBlank,
  placedClips,
  timelineLength,
} from '#shared/editing/timeline.ts'
import { indexOfClip } from '#shared/editing/used-clips.ts'
import { playedAt } from '#shared/export/played-at.ts'
import { type Ticks, ZERO, add, fromSeconds, later, ticks } from '#shared/time/ticks.ts'
import { movePlayhead, useOpenEpisode } from '../open-episode/open-episode.ts'
import { BrokenPlay } from './broken-play.ts'
import { DrawClock } from './draw-clock.ts'
import { usePlayer } from './player-state.ts'
import { soundMixer } from './sound-mixer.ts'
import { SlotPair } from './slot-pair.ts'

/** A clip counts as over this close to its end: less than half a frame at 60 frames a second. */
const CLIP_END_SLACK = fromSeconds(0.006)

/** Plays the edited episode: the clip at the playhead and, during a crossfade, its neighbour. */
class Player {
  #slots: SlotPair | undefined
  #clipId: string | undefined
  /** Nothing is seen or heard, and the clock goes on. */
  #isBlank = false
  readonly #clock = new DrawClock((elapsed) => this.#draw(elapsed))
  readonly #broken = new BrokenPlay({
    slots: () => this.#slots,
    play: (rate) => this.play(rate),
    halt: () => this.#halt(),
    cueCurrent: () => this.#cueCurrent(),
  })

  /** Takes a place in the window; returns what leaves it. */
  attach(stage: HTMLElement): () => void {
    const slots = new SlotPair(stage, (slot) => this.#broken.report(slot))
    this.#slots = slots
    const forget = [
      soundMixer.attach(),
      usePlayer.subscribe(() => slots.applySound()),
      this.#broken.watch(),
      useOpenEpisode.subscribe((state, before) => {
        if (state.history.present.timeline !== before.history.present.timeline) {
          this.#follow()
        }
      }),
    ]
    this.#cueCurrent()
    return () => {
      this.pause()
      forget.forEach((stop) => stop())
      slots.remove()
      this.#slots = undefined
    }
  }

  play(rate = 1): void {
    const { timeline, playhead } = edited()
    const length = timelineLength(timeline)
    if (length === 0 || !this.#slots) {
      return
    }
    if (rate > 0 && playhead >= length) {
      movePlayhead(ZERO)
    }
    usePlayer.setState({ isPlaying: true, rate })
    this.#broken.forgetWish()
    this.#slots.forgetBroken()
    this.#startCurrent()
    this.#clock.start()
  }

  pause(): void {
    this.#broken.forgetWish()
    this.#halt()
  }

  #halt(): void {
    this.#clock.stop()
    this.#slots?.pause()
    soundMixer.stop()
    if (usePlayer.getState().isPlaying) {
      usePlayer.setState({ isPlaying: false, rate: 1 })
      this.#cueCurrent()
    }
  }

  seek(time: Ticks): void {
    movePlayhead(time)
    if (usePlayer.getState().isPlaying) {
      this.#startCurrent()
      return
    }
    this.#cueCurrent()
  }

  #draw(elapsed: Ticks): void {
    if (usePlayer.getState().rate < 0) {
      this.#drawBackward(elapsed)
      return
    }
    this.#drawForward(elapsed)
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
    const next = clips[index + 1]
    if (reached < placed.end - CLIP_END_SLACK) {
      movePlayhead(reached)
      this.#accompany()
      this.#slots?.keepTo(soundMixer.accompany(reached, usePlayer.getState().rate))
    } else if (next) {
      this.#enter(next)
    } else {
      movePlayhead(placed.end)
      this.pause()
    }
  }

  /** The moment of edited time that is heard now; undefined while the element is on its way. */
  #reachedIn({ clip, start, end }: PlacedClip, elapsed: Ticks): Ticks | undefined {
    const current = this.#slots?.current
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
    if (this.#slots?.current.element.seeking === false) {
      this.#cueCurrent()
    }
  }

  /** Goes over into a clip: on without a jump when it continues, otherwise to the other element. */
  #enter({ clip, start }: PlacedClip): void {
    const slots = this.#slots
    const { timeline } = edited()
    const now = playedAt(timeline, start)
    if (!slots || !now) {
      return
    }
    const continues =
      !this.#isBlank &&
      slots.current.assetId === clip.assetId &&
      Math.abs(slots.current.time - clip.start) < 2 * CLIP_END_SLACK
    this.#take(clip)
    if (!continues) {
      slots.enter(now)
    }
    const played = isBlank(clip) ? ZERO : ticks(slots.current.time - clip.start)
    movePlayhead(later(start, add(start, played)))
    this.#accompany()
    if (!continues) {
      this.#run()
    }
  }

  /** Lets everything that is seen and heard be as it is at the playhead. */
  #accompany(): void {
    const { timeline, playhead } = edited()
    const now = playedAt(timeline, playhead)
    if (now) {
      this.#slots?.accompany(now)
    }
  }

  #startCurrent(): void {
    this.#cueCurrent()
    if (usePlayer.getState().rate < 0) {
      this.#slots?.current.pause()
      soundMixer.stop()
      return
    }
    soundMixer.restart(edited().playhead)
    this.#run()
  }

  /** Takes a clip as the one that is played. */
  #take(clip: Clip): void {
    this.#clipId = clip.id
    this.#isBlank = isBlank(clip)
  }

  #run(): void {
    if (this.#isBlank) {
      return
    }
    const slot = this.#slots?.current
    slot?.play(usePlayer.getState().rate).catch((error: unknown) => {
      // A pause or a new source before it began is no fault.
      if (!(error instanceof DOMException && error.name === 'AbortError')) {
        this.#broken.report(slot)
        this.#halt()
      }
    })
  }

  /** Sends the current element to the playhead and the other to what is beside it or comes after. */
  #cueCurrent(): void {
    const { timeline, playhead } = edited()
    const now = playedAt(timeline, playhead)
    if (!now) {
      this.#slots?.current.empty()
      return
    }
    this.#take(now.current.clip)
    this.#slots?.cue(now)
    this.#broken.show()
    if (usePlayer.getState().rate > 0) {
      soundMixer.prepare(playhead)
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
}

function edited() {
  const { history, playhead } = useOpenEpisode.getState()
  return { timeline: history.present.timeline, playhead }
}

/** The one player of the window. */
export const player = new Player()

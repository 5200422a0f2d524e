import { duckingFactors, DUCKING_MARGIN, DUCKING_RATE } from '#shared/export/ducking.ts'
import { editedLevels } from '#shared/editing/edited-levels.ts'
import type { Peaks } from '#shared/editing/peaks.ts'
import type { Music, Timeline } from '#shared/editing/timeline.ts'
import { type Ticks, TICKS_PER_SECOND, fromSeconds, toSeconds } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { TRY_AGAIN_MS, assetAddress, rememberFailure } from './asset-address.ts'
import { usePlayer } from './player-state.ts'

/** An element that is this far off is sent to its place: nobody hears less. */
const DRIFT_SECONDS = 0.15
/** How much ducking is worked out when it is needed: a minute. */
const DUCKED_AT_ONCE = 60 * DUCKING_RATE

interface Voice {
  readonly timeline: Timeline
  readonly waveforms: ReadonlyMap<string, Peaks>
}

/** Plays the music of the open episode beside its clips, as loud as it will be exported. */
class MusicPlayer {
  readonly #elements = new Map<string, HTMLAudioElement>()
  readonly #factors = new Map<string, Float32Array>()
  #voice: Voice | undefined
  #drawing = 0

  /** Plays along until the answer is called. */
  attach(): () => void {
    // While nothing plays nothing changes: no picture is asked for.
    const draw = () => {
      this.#draw()
      this.#drawing = usePlayer.getState().isPlaying ? requestAnimationFrame(draw) : 0
    }
    const stop = usePlayer.subscribe(({ isPlaying }, before) => {
      if (isPlaying !== before.isPlaying) {
        cancelAnimationFrame(this.#drawing)
        draw()
      }
    })
    return () => {
      stop()
      cancelAnimationFrame(this.#drawing)
      for (const element of this.#elements.values()) {
        element.pause()
        element.removeAttribute('src')
      }
      this.#elements.clear()
    }
  }

  /** What the music goes down under. */
  hear(voice: Voice): void {
    this.#voice = voice
    this.#factors.clear()
  }

  #draw(): void {
    const { history, playhead, document } = useOpenEpisode.getState()
    const { isPlaying, rate } = usePlayer.getState()
    const { music } = history.present.timeline
    const present = new Set(music.map(({ assetId }) => assetId))
    for (const [assetId, element] of this.#elements) {
      if (!present.has(assetId)) {
        element.pause()
        this.#elements.delete(assetId)
      }
    }
    for (const one of music) {
      const asset = document?.assets.find(({ id }) => id === one.assetId)
      const isHeard = isPlaying && rate === 1 && playhead >= one.at && playhead < one.end
      if (asset && asset.duration > 0 && (isHeard || this.#elements.has(asset.id))) {
        this.#play(one, { playhead, length: asset.duration, isHeard })
      }
    }
  }

  #play(music: Music, now: { playhead: Ticks; length: Ticks; isHeard: boolean }): void {
    const element = this.#elementOf(music.assetId)
    if (!now.isHeard) {
      element.pause()
      return
    }
    const wanted = ((now.playhead - music.at) % now.length) / TICKS_PER_SECOND
    if (Math.abs(element.currentTime - wanted) > DRIFT_SECONDS) {
      element.currentTime = wanted
    }
    element.volume = this.#volumeOf(music, now.playhead)
    if (element.paused) {
      element.play().catch(() => undefined) // paused again before it began
    }
  }

  #volumeOf(music: Music, playhead: Ticks): number {
    const { isMuted, volume } = usePlayer.getState()
    const rising = music.fadeIn > 0 ? (playhead - music.at) / music.fadeIn : 1
    const falling = music.fadeOut > 0 ? (music.end - playhead) / music.fadeOut : 1
    const fade = Math.max(0, Math.min(1, rising, falling))
    const ducked = this.#duckedAt(playhead, music.duckDb)
    const gain = 10 ** (music.gainDb / 20) * fade * ducked * volume
    return isMuted ? 0 : Math.max(0, Math.min(1, gain))
  }

  #duckedAt(playhead: Ticks, duckDb: number): number {
    const at = Math.floor(toSeconds(playhead) * DUCKING_RATE)
    const minute = Math.floor(at / DUCKED_AT_ONCE)
    const name = `${duckDb} ${minute}`
    const factors = this.#factors.get(name) ?? this.#factorsOf(minute, duckDb)
    this.#factors.set(name, factors)
    return factors[at - minute * DUCKED_AT_ONCE] ?? 1
  }

  /** Only of the minute that is played: an episode may be hours long. */
  #factorsOf(minute: number, duckDb: number): Float32Array {
    const first = minute * DUCKED_AT_ONCE
    const from = Math.max(0, first - DUCKING_MARGIN)
    const range = {
      start: fromSeconds(from / DUCKING_RATE),
      end: fromSeconds((first + DUCKED_AT_ONCE + DUCKING_MARGIN) / DUCKING_RATE),
    }
    const levels = this.#voice
      ? editedLevels(this.#voice.waveforms, this.#voice.timeline, range)
      : []
    return duckingFactors(levels, duckDb).subarray(first - from)
  }

  #elementOf(assetId: string): HTMLAudioElement {
    const known = this.#elements.get(assetId)
    if (known) {
      return known
    }
    const element = new Audio(assetAddress(assetId))
    element.loop = true
    element.addEventListener('error', () => this.#tryAgainSoon(assetId, element))
    this.#elements.set(assetId, element)
    return element
  }

  /** Its stand-in may still be made. */
  #tryAgainSoon(assetId: string, broken: HTMLAudioElement): void {
    rememberFailure()
    setTimeout(() => {
      if (this.#elements.get(assetId) === broken) {
        this.#elements.delete(assetId)
      }
    }, TRY_AGAIN_MS)
  }
}

/** The music of the window's one player. */
export const musicPlayer = new MusicPlayer()

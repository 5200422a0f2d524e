import { timelineLength } from '#shared/editing/timeline.ts'
import { type Ticks, TICKS_PER_SECOND, sampleNumber, ticks } from '#shared/time/ticks.ts'
import {
  type Samples,
  type StretchPart,
  mixStretch,
  partsOfStretch,
} from '#shared/voice/mix-stretch.ts'
import { HEARD_RATE } from '#shared/voice/plain-sound.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { followSounds, heardNow } from './heard-now.ts'
import { usePlayer } from './player-state.ts'
import { SampleReader } from './sample-reader.ts'
import { type Output, ScheduledSound } from './scheduled-sound.ts'
import { loseSound, useSoundFiles } from './sound-files.ts'

/** So much is mixed at a time, and so far ahead of what is heard. */
const STRETCH = HEARD_RATE / 4
const AHEAD_SECONDS = 0.75
/** Further from the picture than this, sound is sent to it; within, the picture comes nearer by itself. */
const FARTHEST = 0.25 * HEARD_RATE
/** Nobody hears it where nothing sounds. */
const FARTHEST_IN_SILENCE = 0.01 * HEARD_RATE
/** Until a stretch that is mixed now can be heard. */
const LEAD_SECONDS = 0.02

/**
 * Lets the single sounds of takes be heard beside the player: several microphones together, each as loud and as
 * clean as it was set, mixed by the same functions as exports. Sound goes on evenly and the picture keeps to it.
 */
class SoundMixer {
  readonly #reader = new SampleReader(loseSound)
  #output: Output | undefined
  #sound: ScheduledSound | undefined
  /** The next sample of the edited episode that is to be mixed. */
  #next = 0
  /** Where the playhead stands until the picture begins to move. */
  #waitsAt: Ticks | undefined
  #isStale = false

  /** Keeps to what the open episode sounds like, until the answer is called. */
  attach(): () => void {
    const forget = [
      followSounds(),
      useSoundFiles.subscribe(() => this.#renew()),
      usePlayer.subscribe(({ hearing }, before) => {
        if (hearing !== before.hearing) {
          this.#renew()
        }
      }),
    ]
    return () => {
      forget.forEach((stop) => stop())
      this.stop()
      usePlayer.setState({ hearing: 'asSet' })
    }
  }

  /** Reads what will be heard first from a moment on. */
  prepare(playhead: Ticks): void {
    this.#mix(stretchFrom(sampleNumber(playhead, HEARD_RATE)))
  }

  /** Begins anew as soon as the picture moves from where the playhead is. */
  restart(playhead: Ticks): void {
    this.stop()
    this.#waitsAt = playhead
  }

  stop(): void {
    this.#sound?.end()
    this.#sound = undefined
  }

  /**
   * While the picture plays forward: sound with it. Answers by how much the picture is late; undefined when it
   * is alone.
   */
  accompany(playhead: Ticks, rate: number): Ticks | undefined {
    if (playhead === this.#waitsAt) {
      return undefined
    }
    this.#waitsAt = undefined
    const wanted = sampleNumber(playhead, HEARD_RATE)
    const apart = this.#sound ? this.#sound.heardSample() - wanted : Infinity
    const farthest = this.#sound?.isSilent === false ? FARTHEST : FARTHEST_IN_SILENCE
    if (!this.#sound || this.#sound.rate !== rate || Math.abs(apart) > farthest * rate) {
      this.#beginAt(wanted, rate)
    } else if (this.#isStale) {
      this.#goOver(this.#sound)
    }
    if (this.#sound) {
      this.#fill(this.#sound)
    }
    return this.#sound && Number.isFinite(apart)
      ? ticks(Math.round((apart / HEARD_RATE) * TICKS_PER_SECOND))
      : undefined
  }

  /** What is heard has changed: the same moment goes on as it is now, once that has been read. */
  #renew(): void {
    this.#isStale = true
    if (!usePlayer.getState().isPlaying) {
      this.prepare(useOpenEpisode.getState().playhead)
    }
  }

  #beginAt(sample: number, rate: number): void {
    this.stop()
    const soon = { first: sample, end: sample + AHEAD_SECONDS * HEARD_RATE * rate }
    const output = this.#partsOf(soon).length > 0 ? this.#open() : undefined
    const mixed = this.#mix(stretchFrom(sample))
    if (output?.context.state !== 'running' || !mixed) {
      return
    }
    // The first word is rather heard a little late than not at all; out of silence it comes in time.
    const leadSeconds = mixed === 'silence' ? -output.context.outputLatency : LEAD_SECONDS
    this.#isStale = false
    this.#sound = new ScheduledSound(output, { sample, rate, leadSeconds })
    this.#next = sample
  }

  /** The old sound goes on until the new one is there; then one takes the place of the other. */
  #goOver(before: ScheduledSound): void {
    const sample = Math.ceil(before.sampleIn(LEAD_SECONDS))
    if (this.#mix(stretchFrom(sample))) {
      this.#isStale = false
      this.#sound = before.continued(sample)
      this.#next = sample
    }
  }

  #fill(sound: ScheduledSound): void {
    const { timeline } = useOpenEpisode.getState().history.present
    const end = sampleNumber(timelineLength(timeline), HEARD_RATE)
    const until = Math.min(end, sound.sampleIn(AHEAD_SECONDS))
    while (this.#next < until) {
      const stretch = stretchFrom(this.#next)
      const mixed = this.#mix(stretch)
      if (mixed !== 'silence' && this.#next < sound.sampleIn(0)) {
        // It comes too late for its moment: begun anew where the picture is then.
        this.stop()
        return
      }
      if (!mixed) {
        return
      }
      if (mixed !== 'silence') {
        sound.add(mixed, this.#next)
      }
      this.#next = stretch.end
    }
  }

  /** Undefined while something of it is read. */
  #mix(stretch: Samples) {
    const parts = this.#partsOf(stretch)
    if (parts.length === 0) {
      return 'silence'
    }
    const read = new Map(
      parts.map((part) => [part, this.#reader.read(part.sound.url, part.needed)] as const),
    )
    return [...read.values()].every((samples) => samples !== undefined)
      ? mixStretch(stretch, parts, (part) => read.get(part) ?? [])
      : undefined
  }

  #partsOf(stretch: Samples): StretchPart[] {
    const { timeline } = useOpenEpisode.getState().history.present
    return partsOfStretch(timeline, stretch, heardNow)
  }

  #open(): Output {
    this.#output ??= volumeOf(new AudioContext({ sampleRate: HEARD_RATE, latencyHint: 'balanced' }))
    return this.#output
  }
}

function stretchFrom(first: number): Samples {
  return { first, end: first + STRETCH }
}

/** As loud as the person wants to hear everything. */
function volumeOf(context: AudioContext): Output {
  const node = context.createGain()
  const follow = () => {
    const { isMuted, volume } = usePlayer.getState()
    node.gain.value = isMuted ? 0 : volume
  }
  usePlayer.subscribe(follow)
  follow()
  node.connect(context.destination)
  return { context, node }
}

/** The one mixer of the window. */
export const soundMixer = new SoundMixer()

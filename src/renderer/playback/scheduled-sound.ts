import type { Stereo } from '#shared/voice/mix-stretch.ts'
import { HEARD_RATE } from '#shared/voice/plain-sound.ts'

/** Nothing begins or ends with a click. */
const FADE_SECONDS = 0.012

/** The sound card, and the last knob before it. */
export interface Output {
  readonly context: AudioContext
  readonly node: AudioNode
}

interface Beginning {
  /** Of the edited episode. */
  readonly sample: number
  /** 1 is normal speed; at others it sounds higher, as on a tape. */
  readonly rate: number
  /** Until it sounds. Below zero it is as if it had begun before. */
  readonly leadSeconds: number
}

/** Sound that is heard without a gap from a sample of the edited episode on, stretch after stretch. */
export class ScheduledSound {
  readonly rate: number
  readonly #output: Output
  readonly #fade: GainNode
  readonly #sources = new Set<AudioBufferSourceNode>()
  /** When which sample is to sound, by the clock of the context. */
  readonly #anchor: { readonly seconds: number; readonly sample: number }

  constructor(output: Output, { sample, rate, leadSeconds }: Beginning) {
    const { context } = output
    // On a whole sample of the context: what follows then needs no samples between samples.
    const seconds = Math.ceil((context.currentTime + leadSeconds) * HEARD_RATE) / HEARD_RATE
    this.rate = rate
    this.#output = output
    this.#anchor = { seconds, sample }
    this.#fade = context.createGain()
    this.#fade.gain.setValueAtTime(0, seconds)
    this.#fade.gain.linearRampToValueAtTime(1, seconds + FADE_SECONDS)
    this.#fade.connect(output.node)
  }

  /** Whether nothing has sounded yet, nor is about to. */
  get isSilent(): boolean {
    return this.#sources.size === 0
  }

  /** The sample that reaches the ear now. */
  heardSample(): number {
    return this.sampleIn(-this.#output.context.outputLatency)
  }

  /** The sample that is handed over in so many seconds. */
  sampleIn(seconds: number): number {
    const at = this.#output.context.currentTime + seconds
    return this.#anchor.sample + (at - this.#anchor.seconds) * HEARD_RATE * this.rate
  }

  add(sound: Stereo, sample: number): void {
    const { context } = this.#output
    const buffer = context.createBuffer(2, sound[0].length, HEARD_RATE)
    sound.forEach((channel, side) => buffer.copyToChannel(channel, side))
    const source = context.createBufferSource()
    source.buffer = buffer
    source.playbackRate.value = this.rate
    source.connect(this.#fade)
    source.addEventListener('ended', () => this.#sources.delete(source))
    source.start(this.#timeOf(sample))
    this.#sources.add(source)
  }

  /** Another that goes on from a sample in this one's place, at the same speed and on the same clock. */
  continued(sample: number): ScheduledSound {
    const leadSeconds = this.#timeOf(sample) - this.#output.context.currentTime
    const next = new ScheduledSound(this.#output, { sample, rate: this.rate, leadSeconds })
    this.end(leadSeconds)
    return next
  }

  /** Ends in so many seconds, at once when left out. */
  end(inSeconds = 0): void {
    const { currentTime } = this.#output.context
    const at = currentTime + Math.max(0, inSeconds)
    this.#fade.gain.cancelScheduledValues(currentTime)
    this.#fade.gain.setValueAtTime(this.#fade.gain.value, at)
    this.#fade.gain.linearRampToValueAtTime(0, at + FADE_SECONDS)
    this.#sources.forEach((source) => source.stop(at + FADE_SECONDS))
  }

  #timeOf(sample: number): number {
    return this.#anchor.seconds + (sample - this.#anchor.sample) / HEARD_RATE / this.rate
  }
}

import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { CaptureSettings, ChosenSource } from './capture-settings.ts'
import { Level } from './levels.ts'
import { MarkedPage, MarkerKind } from './marker.ts'
import { RecorderState } from './recorder-state.ts'
import { CaptureSource } from './source.ts'
import { Take, UnfinishedTake } from './take.ts'

/** What the chosen sources give at this moment, by source id. */
export const Sensed = z.object({
  levels: z.record(z.string(), Level),
  /** A small JPEG, as base64: only those that are new. */
  pictures: z.record(z.string(), z.string()),
  /** Sources that cannot be opened, or went away. */
  missing: z.array(z.string()),
})
export type Sensed = z.infer<typeof Sensed>

const EpisodeId = z.object({ episodeId: z.string() })
const TakeId = z.object({ takeId: z.string() })
const ShowId = z.object({ showId: z.string() })

export const recordingContract = {
  /** Everything that can be recorded, again whenever something is plugged in or out. */
  sources: procedure.output(eventIterator(z.array(CaptureSource))),
  settings: procedure.input(ShowId).output(CaptureSettings),
  saveSettings: procedure.input(ShowId.extend({ settings: CaptureSettings })).output(z.void()),
  /** Opens the sources and tells what they give, for as long as somebody listens. */
  sense: procedure
    .input(z.object({ sources: z.array(ChosenSource) }))
    .output(eventIterator(Sensed)),
  /** What the recorder does, at once and whenever it changes. */
  state: procedure.output(eventIterator(RecorderState)),
  /** Free bytes where recordings go, and what is kept free. */
  room: procedure.output(z.object({ freeBytes: z.number(), reserveBytes: z.number() })),
  /**
   * Begins a take after a countdown; answers once the first sample is being written, or without a take when
   * `stop` ended the countdown.
   */
  start: procedure
    .input(
      EpisodeId.extend({
        sources: z.array(ChosenSource).min(1),
        countdownMs: z.number().int().min(0).max(10_000),
        /** The page of a story that reading begins with. */
        page: MarkedPage.optional(),
      }),
    )
    .output(TakeId.partial()),
  pause: procedure.output(z.void()),
  resume: procedure.output(z.void()),
  /** With a page, that one is turned to. */
  mark: procedure
    .input(z.object({ kind: MarkerKind, page: MarkedPage.optional() }))
    .output(z.void()),
  /** Ends the take, checks its files and puts it on the timeline; ends a countdown without a trace. */
  stop: procedure.output(z.void()),
  takes: procedure.input(EpisodeId).output(z.array(Take)),
  renameTake: procedure.input(TakeId.extend({ name: z.string().trim().max(100) })).output(z.void()),
  /** To the bin: leaves the list and the timeline, loses nothing. */
  discardTake: procedure.input(TakeId).output(z.void()),
  restoreTake: procedure.input(TakeId).output(z.void()),
  /** Takes that were being recorded when the program ended. */
  unfinished: procedure.output(z.array(UnfinishedTake)),
  /** Checks the files of an unfinished take and puts it on the timeline. Done twice, it changes nothing more. */
  recover: procedure.input(TakeId).output(z.void()),
  /** The same, but into the bin. */
  discardUnfinished: procedure.input(TakeId).output(z.void()),
  script: procedure.input(EpisodeId).output(z.object({ text: z.string() })),
  saveScript: procedure.input(EpisodeId.extend({ text: z.string().max(500_000) })).output(z.void()),
  /**
   * Records the flashes and clicks that the window makes meanwhile, and keeps how much later the sound
   * comes than the picture.
   */
  measureDelay: procedure
    .input(z.object({ sound: ChosenSource, picture: ChosenSource }))
    .output(z.object({ delayMs: z.number() })),
  /** Records a few seconds of a microphone to be listened to; answers its `media:` address. */
  testMicrophone: procedure
    .input(z.object({ source: ChosenSource }))
    .output(z.object({ url: z.string() })),
}

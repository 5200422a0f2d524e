import type { CaptureSource } from '#shared/recording/source.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { type BeginCapture, beginCapture } from './begin-capture.ts'
import { type FinishTakeTools, finishTake } from './finish-take.ts'
import { listSources } from './list-sources.ts'
import { nextTakeNumber } from './next-take-number.ts'
import { Recorder } from './recorder.ts'
import { SourceDesk } from './source-desk.ts'
import { SourceWatch } from './source-watch.ts'

/** What only a program with a window can do for a recording. */
export interface RecordingDesktop {
  /** Sources that only the window's browser captures, and the windows that are open. */
  readonly sources: () => Promise<readonly CaptureSource[]>
  /** Captures with the window's browser. */
  readonly capture: BeginCapture | undefined
  /** Keeps the computer awake, or lets it sleep again. */
  readonly keepAwake: (isNeeded: boolean) => void
}

const NO_DESKTOP: RecordingDesktop = {
  sources: () => Promise.resolve([]),
  capture: undefined,
  keepAwake: () => undefined,
}

export interface OpenRecordingOptions {
  readonly tools: FinishTakeTools
  /** Without one there are no screens and windows of a browser. */
  readonly desktop: RecordingDesktop | undefined
  readonly environment: NodeJS.ProcessEnv
  /** Throws `episode.missing`. */
  readonly openEpisode: (episodeId: string) => EpisodeDocument
  readonly onBug: (error: unknown) => void
}

/** Everything that records, built together: who watches the sources, who leads them, who writes takes. */
export function openRecording({
  tools,
  desktop = NO_DESKTOP,
  environment,
  openEpisode,
  onBug,
}: OpenRecordingOptions) {
  const { db, folders, programs, freeBytes, translate, newId } = tools
  const watch = new SourceWatch(() =>
    listSources({ programs, translate, environment, desktopSources: desktop.sources }),
  )
  const desk = new SourceDesk(beginCapture(programs, desktop.capture), watch)
  const recorder = new Recorder({
    ...{ desk, folders, freeBytes, newId, onBug },
    reserveBytes: reserveOf(environment),
    nextNumber: (episodeId) => nextTakeNumber({ db, folders }, openEpisode(episodeId).episode.id),
    finish: (folder) => finishTake(tools, folder, 'timeline'),
    keepAwake: desktop.keepAwake,
  })
  return { recorder, desk, watch }
}

/** PUSTAKA_RESERVE_MB keeps another amount of the disk free than usual. */
function reserveOf(environment: NodeJS.ProcessEnv): number | undefined {
  const megabytes = Number(environment['PUSTAKA_RESERVE_MB'])
  return megabytes > 0 ? megabytes * 1e6 : undefined
}

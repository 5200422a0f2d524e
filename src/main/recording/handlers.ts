import { basename } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import type { Sensed } from '#shared/recording/contract.ts'
import type { Take } from '#shared/recording/take.ts'
import { captureSettingsOf, saveCaptureSettings } from '../database/tables/capture-settings.ts'
import { saveDelay } from '../database/tables/device-delays.ts'
import { saveScript, scriptOf } from '../database/tables/scripts.ts'
import { findTake, saveTake, takesOf } from '../database/tables/takes.ts'
import { door } from '../door.ts'
import { type FinishTakeTools, finishTake } from './finish-take.ts'
import { measureDelay } from './measure-delay.ts'
import { recordBriefly } from './record-briefly.ts'
import type { Recorder } from './recorder.ts'
import { SoundSource } from './sound-source.ts'
import type { Lease, SourceDesk } from './source-desk.ts'
import type { SourceWatch } from './source-watch.ts'
import { unfinishedFolder, unfinishedTakes } from './unfinished-takes.ts'

export interface RecordingTools extends FinishTakeTools {
  readonly recorder: Recorder
  readonly desk: SourceDesk
  readonly watch: SourceWatch
}

/** How often levels are told: a meter looks alive from about ten a second on. */
const SENSE_EVERY_MS = 80
const TEST_MS = 5000

export function recordingHandlers(tools: RecordingTools) {
  const { db, recorder, desk, watch, now, folders } = tools
  const unfinished = { ...tools, currentTake: () => currentTakeOf(recorder) }
  return {
    sources: door.recording.sources.handler(({ signal }) => watch.watch(signal)),
    settings: door.recording.settings.handler(({ input }) => captureSettingsOf(db, input.showId)),
    saveSettings: door.recording.saveSettings.handler(({ input }) =>
      saveCaptureSettings(db, input.showId, input.settings),
    ),
    sense: door.recording.sense.handler(async function* ({ input, signal }) {
      const lease = await desk.lease(input.sources)
      try {
        for (;;) {
          yield sensed(lease)
          await new Promise((resolve) => setTimeout(resolve, SENSE_EVERY_MS))
          if (signal?.aborted) {
            return
          }
        }
      } finally {
        lease.giveBack()
      }
    }),
    state: door.recording.state.handler(({ signal }) => recorder.watch(signal)),
    room: door.recording.room.handler(async () => ({
      freeBytes: await tools.freeBytes(),
      reserveBytes: recorder.reserveBytes,
    })),
    start: door.recording.start.handler(async ({ input }) => ({
      takeId: await recorder.start(input),
    })),
    pause: door.recording.pause.handler(() => recorder.pause()),
    resume: door.recording.resume.handler(() => recorder.resume()),
    mark: door.recording.mark.handler(({ input }) => recorder.mark(input.kind, input.page)),
    stop: door.recording.stop.handler(() => recorder.stop('person')),
    takes: door.recording.takes.handler(({ input }) => takesOf(db, input.episodeId)),
    renameTake: door.recording.renameTake.handler(({ input }) =>
      saveTake(db, { ...existing(tools, input.takeId), name: input.name }),
    ),
    discardTake: door.recording.discardTake.handler(({ input }) =>
      saveTake(db, { ...existing(tools, input.takeId), discardedAtMs: now() }),
    ),
    restoreTake: door.recording.restoreTake.handler(({ input }) => {
      const { discardedAtMs: _, ...take } = existing(tools, input.takeId)
      saveTake(db, take)
    }),
    unfinished: door.recording.unfinished.handler(() => unfinishedTakes(unfinished)),
    recover: door.recording.recover.handler(({ input }) => finish(input.takeId, 'timeline')),
    discardUnfinished: door.recording.discardUnfinished.handler(({ input }) =>
      finish(input.takeId, 'bin'),
    ),
    script: door.recording.script.handler(({ input }) => ({ text: scriptOf(db, input.episodeId) })),
    saveScript: door.recording.saveScript.handler(({ input }) =>
      saveScript(db, input.episodeId, input.text),
    ),
    measureDelay: door.recording.measureDelay.handler(async ({ input }) => {
      refuseWhileRecording(recorder)
      const folder = folders.cache('previews', `delay-${tools.newId()}`)
      const delayMs = await measureDelay(tools, { ...input, folder })
      const ids = { soundId: input.sound.id, pictureId: input.picture.id }
      saveDelay(db, { ...ids, delayMs, measuredAtMs: now() })
      return { delayMs }
    }),
    testMicrophone: door.recording.testMicrophone.handler(async ({ input }) => {
      refuseWhileRecording(recorder)
      const folder = folders.cache('previews', 'microphone-test')
      const sources = [input.source]
      const [file] = await recordBriefly(tools, { sources, lengthMs: TEST_MS, folder })
      if (!file) {
        throw new FailureError('recording.nothingRecorded')
      }
      return { url: `media://test/${basename(file.file)}?${now()}` }
    }),
  }

  /** Twice is as good as once: a take that is finished already stays as it is. */
  async function finish(takeId: string, into: 'timeline' | 'bin'): Promise<void> {
    const folder = await unfinishedFolder(unfinished, takeId)
    if (folder) {
      await finishTake(tools, folder, into)
    } else if (!findTake(db, takeId)) {
      throw new FailureError('take.missing')
    }
  }
}

function currentTakeOf({ state }: Recorder): string | undefined {
  return 'takeId' in state ? state.takeId : undefined
}

function refuseWhileRecording({ state }: Recorder): void {
  if (state.kind !== 'idle') {
    throw new FailureError('recording.underWay')
  }
}

function existing({ db }: RecordingTools, takeId: string): Take {
  const take = findTake(db, takeId)
  if (!take) {
    throw new FailureError('take.missing')
  }
  return take
}

function sensed({ sources }: Lease): Sensed {
  const levels: Sensed['levels'] = {}
  const pictures: Sensed['pictures'] = {}
  const missing: string[] = []
  for (const source of sources) {
    const { id } = source.source
    if (!source.isLive) {
      missing.push(id)
    }
    if (source instanceof SoundSource) {
      levels[id] = source.takeLevel()
      continue
    }
    const preview = source.takePreview()
    if (preview) {
      pictures[id] = preview.toString('base64')
    }
  }
  return { levels, pictures, missing }
}

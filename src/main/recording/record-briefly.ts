import { rm } from 'node:fs/promises'
import { FailureError } from '#shared/failure/failure.ts'
import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import { isSound } from '#shared/recording/source.ts'
import { type FinishTools, finishPicture, finishSound } from './finish-files.ts'
import { namedTracks } from './named-tracks.ts'
import type { SourceDesk } from './source-desk.ts'
import { Stretch } from './stretch.ts'
import { TakeFolder, journalIn } from './take-folder.ts'

/** A file of a short recording that belongs to no episode. */
export interface BriefFile {
  readonly source: ChosenSource
  readonly file: string
  /** When its first sample or frame was captured, milliseconds UTC. */
  readonly startedAtMs: number
}

export interface BriefRequest {
  readonly sources: readonly ChosenSource[]
  readonly lengthMs: number
  /** Made for it; to be removed by whoever asked. */
  readonly folder: string
}

/** Records for a few seconds, the same way as a take. Throws `recording.deviceFailed`. */
export async function recordBriefly(
  tools: FinishTools & { readonly desk: SourceDesk },
  { sources, lengthMs, folder: path }: BriefRequest,
): Promise<BriefFile[]> {
  const tracks = namedTracks(sources)
  const lease = await tools.desk.lease(sources)
  try {
    await rm(path, { recursive: true, force: true })
    const folder = await TakeFolder.create(path, {
      ...{ kind: 'take', takeId: 'brief', episodeId: '', number: 0, startedAtMs: Date.now() },
      tracks,
    })
    let failure: NodeJS.ErrnoException | undefined
    const onFailure = (error: NodeJS.ErrnoException) => (failure = error)
    const stretch = new Stretch({ index: 0, folder, tracks, lease, onFailure })
    await stretch.begin(Date.now(), 0, undefined)
    await new Promise((resolve) => setTimeout(resolve, lengthMs))
    await stretch.end(Date.now())
    if (failure) {
      throw failure
    }
    const files = (await journalIn(path))?.stretches[0]?.files ?? []
    const finished = await Promise.all(
      tracks.map(async ({ key, source }) => {
        const own = files.filter(({ track }) => track === key)
        const about = { folder: path, key, kind: source.kind, stretch: 0, files: own }
        const done = isSound(source.kind)
          ? await finishSound(about)
          : await finishPicture(tools, about)
        return done ? [{ source, file: done.file, startedAtMs: done.startedAtMs }] : []
      }),
    )
    return finished.flat()
  } catch (error) {
    await rm(path, { recursive: true, force: true })
    throw error instanceof Error && 'code' in error && error.code === 'ENOSPC'
      ? new FailureError('disk.full', { file: path }, { cause: error })
      : error
  } finally {
    lease.giveBack()
  }
}

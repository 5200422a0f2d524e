import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import { retouch } from '#shared/export/loudness-filter.ts'
import { PRESETS } from '#shared/export/preset.ts'
import { renderPlan } from '#shared/export/render-plan.ts'
import { toMilliseconds } from '#shared/time/ticks.ts'
import type { JobPhase } from '#shared/jobs/job.ts'
import { partialName } from '../../ffmpeg/partial-name.ts'
import { type RunOptions, runFfmpeg } from '../../ffmpeg/run.ts'
import { assembleAsEdited } from './assemble-as-edited.ts'
import { assembleSound } from './assemble-sound.ts'
import { checkCodings } from './coding-of.ts'
import { codedBefore } from './coded-sound.ts'
import { retouchCommand } from './encode.ts'
import { renderEncoded } from './render-encoded.ts'
import { prepareCopied, renderCopied } from './smart/render-copied.ts'
import type { RenderProgress, RenderRequest, RenderResult } from './request.ts'
import { together } from '../../jobs/together.ts'
import { verify } from './verify.ts'

/** Where each phase ends in the whole, by how long they take. */
const PARTS: Readonly<Partial<Record<JobPhase, readonly [number, number]>>> = {
  measuring: [0, 0.1],
  rendering: [0.1, 0.9],
  verifying: [0.9, 1],
}

/** Sound that coding keeps pushing off its loudness is left as near as it came. */
const MOST_RETOUCHES = 2

/**
 * Renders the timeline in a preset. The target appears only when it is whole and was read through.
 * Throws CancelledError, `timeline.empty`, `export.tooLong`, `export.wrongResult`, `disk.full` or `ffmpeg.failed`.
 */
export async function renderExport(
  request: RenderRequest,
  progress: RenderProgress,
): Promise<RenderResult> {
  const plan = renderPlan(request.timeline)
  if (plan.samples === 0) {
    throw new FailureError('timeline.empty')
  }
  checkCodings([request.preset], request)
  const work = { ...request, workFolder: join(request.workFolder, request.preset) }
  const unverified = `${partialName(request.target)}.${PRESETS[request.preset].extension}`
  await mkdir(work.workFolder, { recursive: true })
  try {
    const ownLoudness = PRESETS[request.preset].loudness
    const wanted = ownLoudness && (request.loudness ?? ownLoudness)
    const measuring = phase('measuring', request, progress)
    const [sound, picture] = await together([
      wanted
        ? assembleSound(request.timeline, request.sources, {
            folder: work.workFolder,
            wanted,
            options: measuring,
          })
        : assembleAsEdited(request, work.workFolder, measuring),
      prepareCopied(plan, work, { ...measuring, onProgress: undefined }),
    ])
    const stages = {
      rendering: () => ({ ...phase('rendering', request, progress), duration: plan.length }),
      verifying: () => ({ ...phase('verifying', request, progress), duration: plan.length }),
    }
    const about = { plan, sound, request: { ...work, unverified }, stages }
    let heard = (picture && (await renderCopied(picture, about))) ?? (await renderEncoded(about))
    const checking = stages.verifying()
    let correction = wanted && retouch(sound.correction, heard, wanted)
    for (let round = 0; correction && round < MOST_RETOUCHES; round++) {
      const retouched = join(work.workFolder, basename(unverified))
      const again = { ...work, unverified, retouched }
      const corrected = { ...sound, correction }
      const coded = await codedBefore(plan, corrected, { request: again, options: checking })
      await runFfmpeg(await retouchCommand(coded, again), checking)
      await rename(retouched, unverified)
      heard = await verify(unverified, { plan, request, sound }, checking)
      correction = wanted && retouch(correction, heard, wanted)
    }
    const { size } = await stat(unverified)
    await rename(unverified, request.target)
    return {
      durationMs: toMilliseconds(plan.length),
      sizeBytes: size,
      loudness: Number.isFinite(heard.integrated) ? heard.integrated : null,
    }
  } finally {
    await rm(unverified, { force: true })
    await rm(work.workFolder, { recursive: true, force: true })
  }
}

function phase(name: JobPhase, request: RenderRequest, progress: RenderProgress): RunOptions {
  const [start, end] = PARTS[name] ?? [0, 1]
  progress.report(name, start)
  return {
    programs: request.programs,
    subject: request.tags.title,
    signal: progress.signal,
    logFile: progress.logFile,
    onProgress: (fraction) => progress.report(name, start + (end - start) * fraction),
  }
}

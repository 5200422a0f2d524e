import { haveSameSets } from '#shared/export/smart/avc-config.ts'
import { NotCopyable, allowsCopies, checkFrames } from '#shared/export/smart/copyable.ts'
import { type FrameRange, joinRanges } from '#shared/export/smart/frame-range.ts'
import { type PicturePart, isWorthwhile, smartPlan } from '#shared/export/smart/smart-plan.ts'
import { touchedFrames } from '#shared/export/picture-transitions.ts'
import type { RenderPlan } from '#shared/export/render-plan.ts'
import { cameraInPicture } from '../cameras-in-picture.ts'
import { type CopySource, copySource } from './copy-source.ts'
import type { SmartWork } from './smart-work.ts'

/** Which frames of an export are copied, and from where. */
export interface ChosenParts {
  readonly parts: readonly PicturePart[]
  /** What may be copied, by asset: all with the same parameters. */
  readonly stores: ReadonlyMap<string, CopySource>
  /** What the copied frames have in common. */
  readonly model: CopySource
  /** Frames of the episode that look different from what was recorded. */
  readonly affected: readonly FrameRange[]
}

/** Throws NotCopyable when copying is not possible or not worth while. */
export async function chooseParts(work: SmartWork): Promise<ChosenParts> {
  const { plan } = work
  checkEpisode(work)
  const { stores, refusals } = await readStores(work)
  const [first] = [...stores.keys()].toSorted((a, b) => framesShown(plan, b) - framesShown(plan, a))
  const model = first === undefined ? undefined : stores.get(first)
  if (!model) {
    throw new NotCopyable(refusals.join('; '))
  }
  const alike = new Map([...stores].filter(([, { config }]) => haveSameSets(config, model.config)))
  const affected = affectedFrames(work)
  const parts = smartPlan(plan, alike, affected)
  if (!isWorthwhile(parts)) {
    throw new NotCopyable(['too little to copy', ...refusals].join('; '))
  }
  return { parts, stores: alike, model, affected }
}

function checkEpisode({ plan, preset, request }: SmartWork): void {
  if (!allowsCopies(preset)) {
    throw new NotCopyable('the preset is not made of copies')
  }
  if (plan.stills.some(({ assetId }) => assetId !== undefined)) {
    throw new NotCopyable('pictures are shown')
  }
  if (plan.runs.some(({ assetId }) => cameraInPicture(assetId, request))) {
    throw new NotCopyable('a camera is shown')
  }
}

async function readStores(work: SmartWork) {
  const { plan, size, request } = work
  const stores = new Map<string, CopySource>()
  const refusals: string[] = []
  for (const assetId of new Set(plan.runs.map((run) => run.assetId))) {
    const source = request.sources.get(assetId)
    try {
      if (source?.asset.video) {
        const store = await copySource(request.programs, source.file, work)
        checkFrames(store, size)
        stores.set(assetId, store)
      }
    } catch (error) {
      if (!(error instanceof NotCopyable)) {
        throw error
      }
      refusals.push(`${source?.asset.name}: ${error.message}`)
    }
  }
  return { stores, refusals }
}

/** The frames that something is laid over: they look different from what was recorded. */
function affectedFrames({ plan, overlays }: SmartWork): FrameRange[] {
  const laid = [
    ...touchedFrames(plan),
    ...overlays.map(({ firstFrame, frames }) => ({ at: firstFrame, frames })),
  ]
  return joinRanges(laid.map(({ at, frames }) => ({ from: at, to: at + frames })))
}

function framesShown(plan: RenderPlan, assetId: string): number {
  return plan.runs
    .filter((run) => run.assetId === assetId)
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { frames }) => sum + frames, 0)
}

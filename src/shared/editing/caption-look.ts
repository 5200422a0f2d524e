import type { CaptionLook } from '../captions/caption-look.ts'
import type { Timeline } from './timeline.ts'

/** Changes how captions look over the picture. */
export function setCaptionLook(timeline: Timeline, changed: Partial<CaptionLook>): Timeline {
  const before = timeline.captionLook
  const captionLook = { ...before, ...changed }
  const isSame =
    captionLook.size === before.size &&
    captionLook.ground === before.ground &&
    captionLook.place === before.place &&
    captionLook.marksWords === before.marksWords
  return isSame ? timeline : { ...timeline, captionLook }
}

import { ticks } from '../time/ticks.ts'
import { USUAL_OVERLAY, addOverlay } from './overlays.ts'
import { MOST_OVERLAY_LETTERS, type Timeline, timelineLength } from './timeline.ts'

/** What is written over the end of an episode. */
export interface EndCard {
  readonly text: string
  readonly subtitle: string
}

/** Names them, so that newer ones take their place. */
const PREFIX = 'end-card-'

/**
 * Writes cards over the end of an episode, one after the other, in place of those that were there. Each is seen for
 * as long as a title is, and all together during the second half at most.
 */
export function withEndCards(timeline: Timeline, cards: readonly EndCard[]): Timeline {
  const others = timeline.overlays.filter(({ id }) => !id.startsWith(PREFIX))
  const length = timelineLength(timeline)
  const each = Math.min(USUAL_OVERLAY.length, Math.floor(length / 2 / Math.max(1, cards.length)))
  const { fadeIn, fadeOut } = USUAL_OVERLAY
  return cards.reduce<Timeline>(
    (laid, { text, subtitle }, index) => {
      const end = ticks(length - (cards.length - 1 - index) * each)
      return addOverlay(laid, {
        ...{ id: `${PREFIX}${index}`, kind: 'title', at: ticks(end - each), end, fadeIn, fadeOut },
        ...{ text: shortened(text), subtitle: shortened(subtitle) },
      })
    },
    { ...timeline, overlays: others },
  )
}

function shortened(text: string): string {
  return text.length <= MOST_OVERLAY_LETTERS ? text : `${text.slice(0, MOST_OVERLAY_LETTERS - 1)}…`
}

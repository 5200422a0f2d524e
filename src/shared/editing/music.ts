import { ZERO, fromSeconds } from '../time/ticks.ts'
import { type Music, type Timeline, timelineLength } from './timeline.ts'

/** Quiet under a voice, in and out without a start, well below it while somebody speaks. */
const USUAL = {
  gainDb: -14,
  fadeIn: fromSeconds(1),
  fadeOut: fromSeconds(3),
  duckDb: 10,
} as const

/** Puts music under the whole episode. */
export function addMusic(timeline: Timeline, music: Pick<Music, 'id' | 'assetId'>): Timeline {
  if (timeline.clips.length === 0) {
    return timeline
  }
  const added: Music = { ...music, ...USUAL, at: ZERO, end: timelineLength(timeline) }
  return { ...timeline, music: [...timeline.music, added] }
}

/** Changes how a music is heard, or when; nothing changed is the same object. */
export function changeMusic(
  timeline: Timeline,
  id: string,
  change: Partial<Omit<Music, 'id' | 'assetId'>>,
): Timeline {
  const music = timeline.music.find((other) => other.id === id)
  const changed = music && { ...music, ...change }
  if (!changed || JSON.stringify(changed) === JSON.stringify(music) || changed.at >= changed.end) {
    return timeline
  }
  return {
    ...timeline,
    music: timeline.music.map((other) => (other === music ? changed : other)),
  }
}

export function removeMusic(timeline: Timeline, id: string): Timeline {
  const music = timeline.music.filter((other) => other.id !== id)
  return music.length === timeline.music.length ? timeline : { ...timeline, music }
}

import type { Episode, EpisodeFormat } from '#shared/episodes/episode.ts'
import type { Show } from '#shared/episodes/show.ts'
import { startingTimeline } from '#shared/shows/starting-timeline.ts'
import type { Connection } from '../database/open.ts'
import { saveEpisode } from '../database/tables/episodes.ts'
import { kitOf } from '../database/tables/show-kits.ts'
import { addShow, allShows, findShowByName } from '../database/tables/shows.ts'
import { saveTimeline } from '../database/tables/timelines.ts'
import type { Clock } from './clock.ts'

export interface NewEpisode {
  readonly title: string
  readonly format: EpisodeFormat
  readonly language: string
  readonly showName: string
  readonly campaign?: string | undefined
}

const SPINES = 8

/** A new episode that begins with the kit of its show; that is found by name, or made in the next spine colour. */
export function createEpisode(db: Connection, clock: Clock, wanted: NewEpisode): Episode {
  return db.transaction(() => {
    const { title, format, language, campaign } = wanted
    const show = provideShow(db, clock, wanted.showName)
    const nowMs = clock.now()
    const episode: Episode = {
      id: clock.newId(),
      showId: show.id,
      title,
      format,
      language,
      ...(campaign ? { campaign } : {}),
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
    }
    saveEpisode(db, episode)
    saveTimeline(db, episode.id, startingTimeline(kitOf(db, show.id), format))
    return episode
  })()
}

function provideShow(db: Connection, clock: Clock, name: string): Show {
  const found = findShowByName(db, name)
  if (found) {
    return found
  }
  const show = { id: clock.newId(), name, spine: allShows(db).length % SPINES }
  addShow(db, show)
  return show
}

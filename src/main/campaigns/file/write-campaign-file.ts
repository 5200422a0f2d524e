import type { Campaign } from '#shared/campaigns/campaign.ts'
import { localDay } from '#shared/campaigns/day.ts'
import { CampaignFile } from '#shared/campaigns/file/campaign-file.ts'
import { shownOn, stageOf } from '#shared/campaigns/shown-on.ts'
import type { Connection } from '../../database/open.ts'
import { worksOf } from '../../database/tables/citations.ts'
import { consentsOf } from '../../database/tables/consents.ts'
import { findEpisode } from '../../database/tables/episodes.ts'
import { figuresOfCampaign } from '../../database/tables/figures.ts'
import { keptChecklistsOf } from '../../database/tables/kept-checklists.ts'
import { plannedEpisodesOf } from '../../database/tables/planned-days.ts'
import { publicationsOf } from '../../database/tables/publications.ts'
import { allShows } from '../../database/tables/shows.ts'
import { signaturesOf } from '../../database/tables/signatures.ts'

/** Everything of a campaign that is the library's own. */
export function campaignFile(
  db: Connection,
  { id, ...campaign }: Campaign,
  nowMs: number,
): CampaignFile {
  const shows = new Map(allShows(db).map((show) => [show.id, show.name]))
  return CampaignFile.parse({
    format: 'pustaka-campaign',
    version: 1,
    exportedOn: localDay(new Date(nowMs)),
    campaign,
    figures: figuresOfCampaign(db, id),
    episodes: plannedEpisodesOf(db, campaign.name).map((planned) => {
      const { episodeId, title, format, plannedOn, publishAt } = planned
      const stage = stageOf(planned, nowMs)
      const episode = findEpisode(db, episodeId)
      // Addresses of the practice channel lead nowhere on another computer.
      const urls = publicationsOf(db, episodeId)
        .map(({ url }) => url)
        .filter((url) => url.startsWith('https:'))
      return {
        ...{ title, format, plannedOn, urls },
        show: shows.get(episode?.showId ?? ''),
        language: episode?.language,
        publishedOn: stage === 'published' ? shownOn(planned, nowMs) : undefined,
        publishAt: stage === 'scheduled' ? publishAt : undefined,
        records: worksOf(db, episodeId).map(({ record, permission }) => ({
          ...record,
          permission,
        })),
        consents: consentsOf(db, episodeId),
        signatures: signaturesOf(db, episodeId),
        keptChecklists: keptChecklistsOf(db, episodeId),
      }
    }),
  })
}

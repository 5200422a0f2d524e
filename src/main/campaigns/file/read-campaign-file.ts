import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Campaign, campaignProblems } from '#shared/campaigns/campaign.ts'
import { CampaignFile, type FiledEpisode } from '#shared/campaigns/file/campaign-file.ts'
import type { ArrivedCampaign } from '#shared/campaigns/file/contract.ts'
import type { Episode } from '#shared/episodes/episode.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Connection } from '../../database/open.ts'
import { findCampaignByName, saveCampaign } from '../../database/tables/campaigns.ts'
import { episodeRowsOf } from '../../database/tables/episode-rows.ts'
import { saveFigure } from '../../database/tables/figures.ts'
import { findShowByName } from '../../database/tables/shows.ts'
import { bringInEpisode } from './bring-in-episode.ts'

export interface CampaignFileTools {
  readonly db: Connection
  readonly now: () => number
  readonly newId: () => string
  /** An episode without recordings. */
  readonly createEpisode: (
    episode: Pick<FiledEpisode, 'title' | 'format' | 'language'> & { readonly showName: string },
  ) => Episode
}

/** Throws `campaign.notFile`, `campaign.impossible` or `campaign.nameTaken`; then nothing was changed. */
export async function readCampaignFile(
  tools: CampaignFileTools,
  file: string,
): Promise<ArrivedCampaign> {
  const { db, newId } = tools
  const filed = await parse(file)
  const campaign = { ...filed.campaign, id: newId() }
  if (campaignProblems(campaign).length > 0) {
    throw new FailureError('campaign.impossible')
  }
  if (findCampaignByName(db, campaign.name)) {
    throw new FailureError('campaign.nameTaken', { name: campaign.name })
  }
  const goalIds = new Set(campaign.goals.map(({ id }) => id))
  const skipped = db.transaction(() => {
    saveCampaign(db, campaign)
    filed.figures
      .filter(({ goalId }) => goalIds.has(goalId))
      .forEach((figure) => saveFigure(db, { ...figure, campaignId: campaign.id }))
    return bringInAll(tools, campaign, filed)
  })()
  return { ...campaign, skipped }
}

async function parse(file: string): Promise<CampaignFile> {
  const name = basename(file)
  try {
    return CampaignFile.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    throw new FailureError('campaign.notFile', { name }, { cause })
  }
}

/** Answers the titles of those that stay in another campaign. */
function bringInAll(
  tools: CampaignFileTools,
  { name }: Campaign,
  { episodes, exportedOn }: CampaignFile,
): string[] {
  const taken = new Set<string>()
  const skipped: string[] = []
  for (const filed of episodes) {
    const found = findHere(tools.db, filed, taken)
    const episode = found ?? tools.createEpisode({ ...filed, showName: filed.show })
    taken.add(episode.id)
    if (episode.campaign === undefined || episode.campaign === name) {
      bringInEpisode(tools, { ...episode, campaign: name }, { ...filed, exportedOn })
    } else {
      skipped.push(episode.title)
    }
  }
  return skipped
}

/** The first made of that show and title that is left: two of one title in the file are two here. */
function findHere(
  db: Connection,
  { show, title }: FiledEpisode,
  taken: ReadonlySet<string>,
): Episode | undefined {
  const showId = findShowByName(db, show)?.id
  if (showId === undefined) {
    return undefined
  }
  return episodeRowsOf(db, { showId, text: title, limit: Infinity })
    .map(({ episode }) => episode)
    .filter((episode) => episode.title === title && !taken.has(episode.id))
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs)[0]
}

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Campaign, campaignProblems } from '#shared/campaigns/campaign.ts'
import { startOfDayMs } from '#shared/campaigns/day.ts'
import { CampaignFile } from '#shared/campaigns/file/campaign-file.ts'
import type { Episode } from '#shared/episodes/episode.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { watchUrl } from '#shared/publishing/upload/upload-job.ts'
import type { Connection } from '../../database/open.ts'
import { findCampaignByName, saveCampaign } from '../../database/tables/campaigns.ts'
import { citeRecord, recordsOf } from '../../database/tables/citations.ts'
import { findEpisodeByTitle, saveEpisode } from '../../database/tables/episodes.ts'
import { saveFigure } from '../../database/tables/figures.ts'
import { savePlannedDay } from '../../database/tables/planned-days.ts'
import { publicationsOf, savePublication } from '../../database/tables/publications.ts'
import { findShowByName } from '../../database/tables/shows.ts'
import { findWorkLike, savePermission } from '../../database/tables/works.ts'

type FiledEpisode = CampaignFile['episodes'][number]

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
export async function readCampaignFile(tools: CampaignFileTools, file: string): Promise<Campaign> {
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
  db.transaction(() => {
    saveCampaign(db, campaign)
    filed.figures
      .filter(({ goalId }) => goalIds.has(goalId))
      .forEach((figure) => saveFigure(db, { ...figure, campaignId: campaign.id }))
    filed.episodes.forEach((episode) => bringIn(tools, campaign, episode))
  })()
  return campaign
}

async function parse(file: string): Promise<CampaignFile> {
  const name = basename(file)
  try {
    return CampaignFile.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    throw new FailureError('campaign.notFile', { name }, { cause })
  }
}

/** An episode that is here keeps what it has: its own campaign, records, permissions and publications. */
function bringIn(tools: CampaignFileTools, campaign: Campaign, filed: FiledEpisode): void {
  const { db } = tools
  const show = findShowByName(db, filed.show)
  const found = show && findEpisodeByTitle(db, show.id, filed.title)
  const episode = found ?? tools.createEpisode({ ...filed, showName: filed.show })
  if (episode.campaign !== undefined && episode.campaign !== campaign.name) {
    return
  }
  const episodeId = episode.id
  saveEpisode(db, { ...episode, campaign: campaign.name })
  savePlannedDay(db, episodeId, filed.plannedOn)
  const isCiting = recordsOf(db, episodeId).length > 0
  for (const { permission, ...record } of filed.records) {
    if (!isCiting) {
      citeRecord(db, { episodeId, record }, tools.newId)
    }
    const work = findWorkLike(db, record)
    if (permission && work && !work.permission) {
      savePermission(db, work.id, permission)
    }
  }
  rememberPublished(tools, episodeId, filed)
}

/** What is at YouTube is there for this computer, too: it is asked about, and not sent a second time. */
function rememberPublished(
  { db, newId }: CampaignFileTools,
  episodeId: string,
  { urls, publishedOn }: FiledEpisode,
): void {
  const url = urls.find((address) => address.startsWith(watchUrl('')))
  const isKnown = publicationsOf(db, episodeId).some(({ destination }) => destination === 'youtube')
  if (url !== undefined && publishedOn !== undefined && !isKnown) {
    savePublication(db, {
      ...{ id: newId(), episodeId, destination: 'youtube', state: 'published', version: 1 },
      ...{ url, publishedAtMs: startOfDayMs(publishedOn) },
    })
  }
}

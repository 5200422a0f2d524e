import { type Campaign, campaignProblems } from '#shared/campaigns/campaign.ts'
import type { CampaignDocument } from '#shared/campaigns/contract.ts'
import type { Episode } from '#shared/episodes/episode.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Connection } from '../database/open.ts'
import { allCampaigns, findCampaignByName, saveCampaign } from '../database/tables/campaigns.ts'
import { findEpisode, renameCampaignOfEpisodes, saveEpisode } from '../database/tables/episodes.ts'
import { figuresOfCampaign, removeFigure, saveFigure } from '../database/tables/figures.ts'
import { plannedEpisodesOf, savePlannedDay } from '../database/tables/planned-days.ts'
import { door } from '../door.ts'
import { existingCampaign } from './existing-campaign.ts'
import { provideCampaign } from './provide-campaign.ts'
import { measuredFigures } from './measured-figures.ts'

export interface CampaignTools {
  readonly db: Connection
  readonly newId: () => string
}

export function campaignsHandlers({ db, newId }: CampaignTools) {
  const campaigns = door.campaigns
  return {
    list: campaigns.list.handler(() =>
      allCampaigns(db)
        .map((campaign) => documentOf(db, campaign))
        .toSorted((a, b) => (b.campaign.endsOn ?? '').localeCompare(a.campaign.endsOn ?? '')),
    ),
    open: campaigns.open.handler(({ input }) =>
      documentOf(db, existingCampaign(db, input.campaignId)),
    ),
    create: campaigns.create.handler(({ input }) => {
      refuseTakenName(db, input.name)
      return provideCampaign(db, newId, input.name)
    }),
    save: campaigns.save.handler(({ input }) => save(db, input)),
    addEpisode: campaigns.addEpisode.handler(({ input }) => {
      const { name } = existingCampaign(db, input.campaignId)
      const episode = existingEpisode(db, input.episodeId)
      db.transaction(() => {
        saveEpisode(db, { ...episode, campaign: name })
        savePlannedDay(db, episode.id, input.plannedOn)
      })()
    }),
    removeEpisode: campaigns.removeEpisode.handler(({ input }) => {
      const { campaign: _, ...episode } = existingEpisode(db, input.episodeId)
      db.transaction(() => {
        saveEpisode(db, episode)
        savePlannedDay(db, episode.id, undefined)
      })()
    }),
    planEpisode: campaigns.planEpisode.handler(({ input }) =>
      savePlannedDay(db, existingEpisode(db, input.episodeId).id, input.plannedOn),
    ),
    saveFigure: campaigns.saveFigure.handler(({ input }) => {
      const { goals } = existingCampaign(db, input.campaignId)
      if (!goals.some(({ id }) => id === input.goalId)) {
        throw new FailureError('campaign.missing')
      }
      saveFigure(db, input)
    }),
    removeFigure: campaigns.removeFigure.handler(({ input }) => removeFigure(db, input)),
  }
}

function save(db: Connection, campaign: Campaign): void {
  const before = existingCampaign(db, campaign.id)
  if (campaignProblems(campaign).length > 0) {
    throw new FailureError('campaign.impossible')
  }
  if (campaign.name !== before.name) {
    refuseTakenName(db, campaign.name)
  }
  const kept = new Set(campaign.goals.map(({ id }) => id))
  db.transaction(() => {
    saveCampaign(db, campaign)
    renameCampaignOfEpisodes(db, before.name, campaign.name)
    figuresOfCampaign(db, campaign.id)
      .filter(({ goalId }) => !kept.has(goalId))
      .forEach((figure) => removeFigure(db, figure))
  })()
}

function documentOf(db: Connection, campaign: Campaign): CampaignDocument {
  return {
    campaign,
    figures: [...figuresOfCampaign(db, campaign.id), ...measuredFigures(db, campaign)],
    episodes: plannedEpisodesOf(db, campaign.name),
  }
}

function refuseTakenName(db: Connection, name: string): void {
  if (findCampaignByName(db, name)) {
    throw new FailureError('campaign.nameTaken', { name })
  }
}

function existingEpisode(db: Connection, id: string): Episode {
  const episode = findEpisode(db, id)
  if (!episode) {
    throw new FailureError('episode.missing')
  }
  return episode
}

import { type Campaign, campaignProblems } from '#shared/campaigns/campaign.ts'
import type {
  CalendarDays,
  CampaignDocument,
  CampaignSummary,
  MovedEpisode,
} from '#shared/campaigns/contract.ts'
import { type Day, addDays, startOfDayMs } from '#shared/campaigns/day.ts'
import { countStages } from '#shared/campaigns/shown-on.ts'
import type { Episode } from '#shared/episodes/episode.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Connection } from '../database/open.ts'
import {
  activitiesIn,
  campaignsFrom,
  findCampaignByName,
  saveCampaign,
} from '../database/tables/campaigns.ts'
import { findEpisode, renameCampaignOfEpisodes, saveEpisode } from '../database/tables/episodes.ts'
import { figuresOfCampaign, removeFigure, saveFigure } from '../database/tables/figures.ts'
import {
  plannedEpisodesIn,
  plannedEpisodesOf,
  savePlannedDay,
  stagesIn,
} from '../database/tables/planned-days.ts'
import { door } from '../door.ts'
import { existingCampaign } from './existing-campaign.ts'
import { provideCampaign } from './provide-campaign.ts'
import { measuredFigures } from './measured-figures.ts'

export interface CampaignTools {
  readonly db: Connection
  readonly newId: () => string
  readonly now: () => number
  /** Plans an episode for another day, with its moment of publishing. */
  readonly moveEpisode: (move: { readonly episodeId: string; readonly to: Day }) => MovedEpisode
}

export function campaignsHandlers({ db, newId, now, moveEpisode }: CampaignTools) {
  const campaigns = door.campaigns
  return {
    list: campaigns.list.handler(({ input }) =>
      campaignsFrom(db, input).map((campaign) => summaryOf(db, campaign, now())),
    ),
    named: campaigns.named.handler(({ input }) => findCampaignByName(db, input.name)),
    calendar: campaigns.calendar.handler(({ input }) => calendarOf(db, input.from, input.until)),
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
    moveEpisode: campaigns.moveEpisode.handler(({ input }) =>
      moveEpisode({ ...input, episodeId: existingEpisode(db, input.episodeId).id }),
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

function summaryOf(db: Connection, campaign: Campaign, nowMs: number): CampaignSummary {
  const goals = campaign.goals.slice(0, 1)
  const figures = [
    ...figuresOfCampaign(db, campaign.id).filter(({ goalId }) => goalId === goals[0]?.id),
    ...measuredFigures(db, { ...campaign, goals }),
  ]
  return { campaign, figures, stages: countStages(stagesIn(db, campaign.name), nowMs) }
}

function calendarOf(db: Connection, from: Day, until: Day): CalendarDays {
  const stretch = { fromMs: startOfDayMs(from), untilMs: startOfDayMs(addDays(until, 1)) }
  return {
    episodes: plannedEpisodesIn(db, { days: [from, until], ...stretch }).filter(
      ({ campaign }) => campaign !== '',
    ),
    activities: activitiesIn(db, from, until),
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

import { z } from 'zod'
import { Day } from './day.ts'
import { CampaignLink } from './links.ts'

/** What libraries do on social media (the study behind this program; see product.md). */
export const Activity = z.enum(['communicate', 'distribute', 'organise'])
export type Activity = z.infer<typeof Activity>

/**
 * What for. The study speaks of sixteen purposes and fifteen of them are named in our plans; asking readers
 * about the collection is the one we added.
 */
export const Purpose = z.enum([
  'events',
  'services',
  'collections',
  'acquisitions',
  'guides',
  'development',
  'newStudents',
  'academic',
  'community',
  'distance',
  'prospective',
  'customerService',
  'subjects',
  'literacy',
  'courses',
  'research',
])
export type Purpose = z.infer<typeof Purpose>

/** Where the audience is, and who says so. */
const Platform = z.object({
  name: z.string(),
  source: z.string(),
  year: z.number().int().positive().optional(),
})

export const Audience = z.object({
  age: z.string(),
  language: z.string(),
  region: z.string(),
  platforms: z.array(Platform),
})
export type Audience = z.infer<typeof Audience>

/** What YouTube counts for a goal; figures of all other goals are typed in by a person. */
export const Counted = z.enum(['views', 'minutes', 'answered'])
export type Counted = z.infer<typeof Counted>

/** A number to reach by a day. `measure` says in a person's words what is counted. */
export const Goal = z.object({
  id: z.string(),
  measure: z.string().trim().min(1).max(200),
  target: z.number().positive(),
  dueOn: Day,
  counts: Counted.optional(),
})
export type Goal = z.infer<typeof Goal>

/** What is done besides episodes: a poster, a newsletter. */
export const OtherActivity = z.object({
  id: z.string(),
  day: Day,
  text: z.string().trim().min(1).max(300),
})
export type OtherActivity = z.infer<typeof OtherActivity>

export const CampaignName = z.string().trim().min(1).max(200)

/** Names are unique: episodes and recipes know a campaign by its name. */
export const Campaign = z.object({
  id: z.string(),
  name: CampaignName,
  activity: Activity.optional(),
  purpose: Purpose.optional(),
  owner: z.string(),
  startsOn: Day.optional(),
  endsOn: Day.optional(),
  audience: Audience,
  /** The first is the campaign's main goal. */
  goals: z.array(Goal),
  activities: z.array(OtherActivity),
  links: z.array(CampaignLink).default([]),
  notes: z.string(),
})
export type Campaign = z.infer<typeof Campaign>

/** How far a goal was on a day, typed in by a person who says where the figure is from. */
export const Figure = z.object({
  campaignId: z.string(),
  goalId: z.string(),
  day: Day,
  /** Altogether since the start, not only on that day. */
  value: z.number().min(0),
  source: z.string().trim().min(1).max(200),
})
export type Figure = z.infer<typeof Figure>

/** A campaign of which nothing but the name is known yet. */
export function emptyCampaign(id: string, name: string): Campaign {
  return {
    id,
    name,
    owner: '',
    audience: { age: '', language: '', region: '', platforms: [] },
    goals: [],
    activities: [],
    links: [],
    notes: '',
  }
}

export type CampaignProblem = 'endsBeforeStart' | 'goalBeforeStart'

/** What cannot be true of a plan. */
export function campaignProblems({ startsOn, endsOn, goals }: Campaign): CampaignProblem[] {
  const problems: CampaignProblem[] = []
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
    problems.push('endsBeforeStart')
  }
  if (startsOn !== undefined && goals.some(({ dueOn }) => dueOn <= startsOn)) {
    problems.push('goalBeforeStart')
  }
  return problems
}

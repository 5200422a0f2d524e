import { z } from 'zod'
import { create } from 'zustand'
import { EPISODE_STEPS, type EpisodeStep } from '#shared/episodes/steps.ts'

const Route = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('episodes') }),
  z.object({ screen: z.literal('show'), showId: z.string() }),
  z.object({ screen: z.literal('queue') }),
  z.object({ screen: z.literal('campaigns'), campaignId: z.string().optional() }),
  z.object({ screen: z.literal('settings') }),
  z.object({ screen: z.literal('episode'), episodeId: z.string(), step: z.enum(EPISODE_STEPS) }),
])
export type Route = z.infer<typeof Route>

const KEY = 'route'
const START: Route = { screen: 'episodes' }

/** Where the person is; the next start begins there. */
export const useRoute = create<{ readonly route: Route }>()(() => ({ route: restoredRoute() }))

export function go(route: Route): void {
  useRoute.setState({ route })
  localStorage.setItem(KEY, JSON.stringify(route))
}

export function goToEpisode(episodeId: string, step: EpisodeStep): void {
  go({ screen: 'episode', episodeId, step })
}

function restoredRoute(): Route {
  const text = localStorage.getItem(KEY)
  if (text === null) {
    return START
  }
  try {
    return Route.catch(START).parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) {
      return START
    }
    throw error
  }
}

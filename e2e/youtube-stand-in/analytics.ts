import { type Exchange, Refusal } from './answers.ts'
import type { World } from './world.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const METRICS = new Set(['views', 'engagedViews', 'estimatedMinutesWatched'])

/** youtubeAnalytics.reports.query, as far as the studio may ask it: videos together, in all or day by day. */
export function report(world: World, { url }: Exchange) {
  const asked = (name: string) => url.searchParams.get(name) ?? ''
  const [from, until] = [asked('startDate'), asked('endDate')]
  const metrics = asked('metrics').split(',')
  const dimensions = asked('dimensions')
  const videoIds = /^video==(\S+)$/.exec(asked('filters'))?.[1]?.split(',') ?? []
  const isUnderstood =
    asked('ids') === 'channel==MINE' &&
    DAY.test(from) &&
    DAY.test(until) &&
    from <= until &&
    metrics.every((metric) => METRICS.has(metric)) &&
    ['', 'day'].includes(dimensions) &&
    ['', 'day'].includes(asked('sort')) &&
    videoIds.length > 0 &&
    videoIds.length <= 500
  if (!isUnderstood) {
    throw new Refusal(400, 'badRequest', 'The query is not supported.')
  }
  const days = daysBetween(from, until).filter((day) => world.isReported(day))
  const of = (day: string) =>
    videoIds
      .filter((id) => world.videos.some((video) => video.id === id && day >= publishedOn(video)))
      .map((id) => world.reachOf(id, day))
  const value = (metric: string, all: readonly string[]) =>
    all
      .flatMap(of)
      .reduce(
        (sum, { views, minutes }) => sum + (metric === 'estimatedMinutesWatched' ? minutes : views),
        0,
      )
  const row = (all: readonly string[]) => metrics.map((metric) => value(metric, all))
  const rows =
    dimensions === 'day' ? days.map((day) => [day, ...row([day])]) : days.length > 0 && [row(days)]
  const names = [...(dimensions === 'day' ? ['day'] : []), ...metrics]
  return {
    kind: 'youtubeAnalytics#resultTable',
    columnHeaders: names.map((name) => ({ name })),
    ...(rows && rows.length > 0 ? { rows } : {}),
  }
}

function publishedOn({ publishedAt }: { readonly publishedAt: string }): string {
  return publishedAt.slice(0, 10)
}

function daysBetween(from: string, until: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(until); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

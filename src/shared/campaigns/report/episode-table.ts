import type { Translate } from '../../i18n/create-translator.ts'
import { AGES } from '../reach/questions.ts'
import { stageWords } from '../stage-words.ts'
import { askedWords } from './asked-words.ts'
import { escaped, table } from './markup.ts'
import type { ReportFormat } from './report-format.ts'
import { type Report, type ReportedEpisode, isDayOf } from './report.ts'

/** Where the episodes stand, and what YouTube says of them as of when; nothing without any. */
export function episodeTable(
  report: Report,
  episodes: readonly ReportedEpisode[],
  t: Translate,
  format: ReportFormat,
): string {
  if (episodes.length === 0) {
    return ''
  }
  const count = (value: number | undefined) => (value === undefined ? '–' : format.number(value))
  const rows = episodes.map((episode) => {
    const { title, reach, askedOn } = episode
    const views = count(reach?.now.views)
    return [
      escaped(title),
      stateOf(report, episode, t, format),
      reach ? `${views}${below(askedWords(askedOn, t, format))}` : views,
      ...AGES.map((age) => count(reach?.ages.find((known) => known.age === age)?.views)),
    ]
  })
  const head = [
    t('campaigns.episodes.title'),
    t('campaigns.episodes.state'),
    t('reach.now'),
    ...AGES.map((age) => t('reach.age', { count: age })),
  ]
  return `<h2>${t('report.episodes')}</h2>
    <p class="lead">${countsOf(report, episodes, t)}</p>
    ${table(head, rows, 'numbers')}`
}

function below(note: string): string {
  return `<br><span class="quiet">${note}</span>`
}

const STATES = {
  published: 'campaigns.episodes.published',
  scheduled: 'report.scheduledFor',
  planned: 'report.plannedFor',
} as const

function stateOf(
  report: Report,
  { plannedOn, stage, shownOn, reach }: ReportedEpisode,
  t: Translate,
  format: ReportFormat,
): string {
  if (shownOn === undefined) {
    return t('campaigns.episodes.working')
  }
  const state = t(STATES[stage], { day: format.day(shownOn) })
  if (plannedOn !== undefined && !isDayOf(report, shownOn)) {
    return `${t(STATES.planned, { day: format.day(plannedOn) })}${below(state)}`
  }
  return reach?.state === 'gone' ? `${state}${below(t('reach.gone'))}` : state
}

/** An episode is counted once: in the month in which it comes out. */
function countsOf(report: Report, episodes: readonly ReportedEpisode[], t: Translate): string {
  const own = episodes.filter(({ shownOn }) => isDayOf(report, shownOn))
  const stages = { published: 0, scheduled: 0, planned: 0 }
  own.forEach(({ stage }) => stages[stage]++)
  const moved = episodes.length - own.length
  const gone = own.filter(({ reach }) => reach?.state === 'gone').length
  return [
    own.length > 0 ? stageWords(stages, t) : '',
    moved > 0 ? t('report.moved', { count: moved }) : '',
    gone > 0 ? t('report.gone', { count: gone }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

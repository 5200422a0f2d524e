import type { Translate } from '../../i18n/create-translator.ts'
import { creditLine } from '../../publishing/credits.ts'
import type { InterfaceLanguage } from '../../workspace/settings.ts'
import type { Goal } from '../campaign.ts'
import { AGES } from '../reach/questions.ts'
import { goalAskedOn } from './asked-words.ts'
import { type Report, type ReportPart, type ReportedEpisode, isDayOf } from './report.ts'

type Row = readonly [
  campaign: string,
  what: string,
  name: string,
  day: string,
  value: string | number,
  source: string,
]

/**
 * A report as a table, a figure or a fact a row, with where it comes from. Spreadsheets in Indonesian
 * expect semicolons and a decimal comma, those in English commas and a point; all need a byte order mark to
 * take it for UTF-8.
 */
export function reportCsv(report: Report, t: Translate, language: InterfaceLanguage): string {
  const header = ['campaign', 'what', 'name', 'day', 'value', 'source'] as const
  const rows = report.parts.flatMap((part) => rowsOf(report, part, t))
  const lines = [header.map((column) => t(`report.csv.${column}`)), ...rows]
  const [separator, mark] = language === 'id' ? ([';', ','] as const) : ([',', '.'] as const)
  const cell = (value: string | number) =>
    quoted(
      typeof value === 'number' ? String(value).replace('.', mark) : harmless(value),
      separator,
    )
  return `\uFEFF${lines.map((line) => line.map(cell).join(separator)).join('\r\n')}\r\n`
}

function rowsOf(report: Report, part: ReportPart, t: Translate): Row[] {
  const { campaign, episodes } = part
  const name = campaign?.name ?? t('report.without')
  return [
    ...(campaign?.goals ?? []).flatMap((goal) => goalRows(report, { name, goal, part }, t)),
    ...(campaign?.activities ?? []).map(({ day, text }): Row => [
      name,
      t('report.activities'),
      text,
      day,
      '',
      '',
    ]),
    ...episodes.flatMap((episode) => episodeRows(report, name, episode, t)),
    ...answerRows(name, part, t),
  ]
}

function goalRows(
  report: Report,
  { name, goal, part }: { readonly name: string; readonly goal: Goal; readonly part: ReportPart },
  t: Translate,
): Row[] {
  const { measure, dueOn, target, counts } = goal
  const rows: Row[] = [[name, t('report.csv.goal'), measure, dueOn, target, '']]
  if (counts) {
    const askedOn = goalAskedOn(goal, part) ?? t('report.notAsked')
    rows.push([name, t('report.csv.asked'), measure, askedOn, '', 'YouTube'])
  }
  const figures = part.figures.filter(
    ({ goalId, day }) => goalId === goal.id && isDayOf(report, day),
  )
  figures.forEach(({ day, value, source }) =>
    rows.push([name, t('report.csv.figure'), measure, day, value, source]),
  )
  return rows
}

function episodeRows(report: Report, name: string, episode: ReportedEpisode, t: Translate): Row[] {
  const { title, plannedOn, stage, shownOn, records, checklist, reach, askedOn } = episode
  const rows: Row[] = []
  const isPlannedFor = isDayOf(report, plannedOn)
  if (isPlannedFor || stage === 'planned') {
    const day = isPlannedFor ? plannedOn : shownOn
    rows.push([name, t('report.csv.planned'), title, day ?? '', '', ''])
  }
  if (stage !== 'planned' && isDayOf(report, shownOn)) {
    rows.push([name, t(`report.csv.${stage}`), title, shownOn ?? '', '', ''])
  }
  records.forEach((record) =>
    rows.push([name, t('report.csv.cites'), title, '', creditLine(record), '']),
  )
  if (checklist) {
    const state = t(checklist.isComplete ? 'report.csv.complete' : 'report.csv.notComplete')
    const names = checklist.signedBy.join(', ')
    rows.push([name, t('report.checklist'), title, checklist.keptOn, state, names])
  }
  if (reach) {
    const views = reach.state === 'gone' ? t('reach.gone') : (reach.now.views ?? '')
    rows.push([name, t('reach.now'), title, askedOn ?? t('report.notAsked'), views, 'YouTube'])
  }
  for (const { age, day, views } of reach?.ages ?? []) {
    const what = AGES.find((known) => known === age) ?? 0
    rows.push([name, t('reach.age', { count: what }), title, day, views, 'YouTube Analytics'])
  }
  return rows
}

function answerRows(name: string, { answers }: ReportPart, t: Translate): Row[] {
  const { answered, waiting, medianWaitMs, notAsked } = answers
  const rows: Row[] = []
  if (answered + waiting > 0) {
    const askedOn = answers.askedOn ?? t('report.notAsked')
    rows.push([name, t('report.answered'), '', askedOn, answered, 'YouTube'])
    rows.push([name, t('report.waiting'), '', askedOn, waiting, 'YouTube'])
    if (medianWaitMs !== undefined) {
      const hours = Math.round(medianWaitMs / 360_000) / 10
      rows.push([name, t('report.csv.median'), '', askedOn, hours, ''])
    }
  }
  notAsked.forEach((title) =>
    rows.push([name, t('report.answers'), title, t('report.notAsked'), '', 'YouTube']),
  )
  return rows
}

function quoted(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A spreadsheet would take it for a formula. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

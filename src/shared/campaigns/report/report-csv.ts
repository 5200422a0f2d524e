import type { Translate } from '../../i18n/create-translator.ts'
import { creditLine } from '../../publishing/credits.ts'
import type { InterfaceLanguage } from '../../workspace/settings.ts'
import { AGES } from '../reach/questions.ts'
import type { Report, ReportPart } from './report.ts'

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
  const rows = report.parts.flatMap((part) => rowsOf(part, t))
  const lines = [header.map((column) => t(`report.csv.${column}`)), ...rows]
  const [separator, mark] = language === 'id' ? ([';', ','] as const) : ([',', '.'] as const)
  const cell = (value: string | number) =>
    quoted(
      typeof value === 'number' ? String(value).replace('.', mark) : harmless(value),
      separator,
    )
  return `\uFEFF${lines.map((line) => line.map(cell).join(separator)).join('\r\n')}\r\n`
}

function rowsOf(part: ReportPart, t: Translate): Row[] {
  const { campaign, figures, episodes, answers } = part
  const name = campaign?.name ?? t('report.without')
  const rows: Row[] = []
  for (const goal of campaign?.goals ?? []) {
    rows.push([name, t('report.csv.goal'), goal.measure, goal.dueOn, goal.target, ''])
    for (const { day, value, source } of figures.filter(({ goalId }) => goalId === goal.id)) {
      rows.push([name, t('report.csv.figure'), goal.measure, day, value, source])
    }
  }
  for (const { day, text } of campaign?.activities ?? []) {
    rows.push([name, t('report.activities'), text, day, '', ''])
  }
  for (const { title, plannedOn, stage, shownOn, records, checklist, reach } of episodes) {
    rows.push([name, t('report.csv.planned'), title, plannedOn ?? '', '', ''])
    if (stage !== 'planned') {
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
    if (reach?.now.views !== undefined) {
      rows.push([name, t('reach.now'), title, '', reach.now.views, 'YouTube'])
    }
    for (const { age, day, views } of reach?.ages ?? []) {
      const what = AGES.find((known) => known === age) ?? 0
      rows.push([name, t('reach.age', { count: what }), title, day, views, 'YouTube Analytics'])
    }
  }
  if (answers.answered + answers.waiting > 0) {
    rows.push([name, t('report.answered'), '', '', answers.answered, 'YouTube'])
    rows.push([name, t('report.waiting'), '', '', answers.waiting, 'YouTube'])
    if (answers.medianWaitMs !== undefined) {
      const hours = Math.round(answers.medianWaitMs / 360_000) / 10
      rows.push([name, t('report.csv.median'), '', '', hours, ''])
    }
  }
  return rows
}

function quoted(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A spreadsheet would take it for a formula. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

import type { Translate } from '../../i18n/create-translator.ts'
import { creditLine } from '../../publishing/credits.ts'
import type { InterfaceLanguage } from '../../workspace/settings.ts'
import type { Campaign } from '../campaign.ts'
import { figuresOf } from '../goal-progress.ts'
import { askedWords, goalAskedOn } from './asked-words.ts'
import { episodeTable } from './episode-table.ts'
import { goalCard } from './goal-card.ts'
import { escaped, table } from './markup.ts'
import { type ReportFormat, reportFormat } from './report-format.ts'
import { REPORT_STYLE } from './report-style.ts'
import type { Report, ReportPart, ReportedAnswers } from './report.ts'

export interface Paper {
  readonly t: Translate
  readonly language: InterfaceLanguage
  /** Faces of letters as data addresses: the page needs nothing but itself. */
  readonly fonts: { readonly sans: string; readonly serif: string }
}

/** What a report is called: the campaign, or the month in words. */
export function reportTitle({ of }: Report, language: InterfaceLanguage): string {
  return of.kind === 'campaign' ? of.name : reportFormat(language).month(of.month)
}

/** A report as one page of HTML that is made to be printed on A4. */
export function reportPage(report: Report, { t, language, fonts }: Paper): string {
  const format = reportFormat(language)
  const title = escaped(reportTitle(report, language))
  const isMonth = report.of.kind === 'month'
  const parts = report.parts.map((part) => partOf(report, part, { t, format, isMonth }))
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${t(`report.kind.${report.of.kind}`)}: ${title}</title>
<style>${face('Plus Jakarta Sans', fonts.sans)}${face('Source Serif 4', fonts.serif)}${REPORT_STYLE}</style></head>
<body><header><p class="kind">${t(`report.kind.${report.of.kind}`)}</p><h1>${title}</h1>
<p class="quiet">${t('report.madeOn', { day: format.day(report.madeOn) })}</p></header>
${parts.join('') || `<p>${t('report.nothing')}</p>`}
<footer class="quiet">${t('report.sources')}</footer></body></html>`
}

function face(name: string, url: string): string {
  return `@font-face{font-family:'${name}';src:url(${url}) format('woff2');font-weight:200 900}`
}

interface Words {
  readonly t: Translate
  readonly format: ReportFormat
  /** A month has several campaigns, each with its name above it. */
  readonly isMonth: boolean
}

function partOf(report: Report, part: ReportPart, words: Words): string {
  const { t, format, isMonth } = words
  const { campaign } = part
  const name = campaign?.name ?? t('report.without')
  return `<section class="part">
    ${isMonth ? `<h2>${escaped(name)}</h2>` : ''}
    ${campaign ? factsOf(campaign, words) : ''}
    ${campaign ? goalsOf(report, part, campaign, words) : ''}
    ${episodeTable(report, part.episodes, t, format)}
    ${citationsOf(part, words)}
    ${checklistsOf(part, words)}
    ${answersOf(part, words)}
    ${campaign ? activitiesOf(campaign, words) : ''}
    ${campaign && !isMonth ? figuresBehind(report, part, campaign, words) : ''}
  </section>`
}

function factsOf(campaign: Campaign, { t, format }: Words): string {
  const { activity, purpose, owner, startsOn, endsOn, audience, notes } = campaign
  const platforms = audience.platforms.map(({ name, source, year }) =>
    [name, [source, year].filter(Boolean).join(', ')].filter(Boolean).join(': '),
  )
  const period = [startsOn, endsOn].map((day) => (day === undefined ? '…' : format.day(day)))
  const facts: (readonly [string, string | undefined])[] = [
    [t('report.period'), (startsOn ?? endsOn) ? period.join(' – ') : undefined],
    [t('campaigns.activityLabel'), activity && t(`campaigns.activity.${activity}`)],
    [t('campaigns.purposeLabel'), purpose && t(`campaigns.purpose.${purpose}`)],
    [
      t('campaigns.audience.label'),
      [audience.age, audience.language, audience.region].filter(Boolean).join(', '),
    ],
    [t('campaigns.audience.platforms'), platforms.join('; ')],
    [t('campaigns.owner'), owner],
  ]
  const told = facts.filter(([, value]) => value)
  return `<dl class="facts">${told
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${escaped(value ?? '')}</dd></div>`)
    .join('')}</dl>${notes ? `<p class="notes">${escaped(notes)}</p>` : ''}`
}

function goalsOf(
  { judgedOn }: Report,
  part: ReportPart,
  campaign: Campaign,
  { t, format }: Words,
): string {
  const { figures } = part
  const cards = campaign.goals.map((goal) => {
    const askedOn = goalAskedOn(goal, part)
    return goalCard({ campaign, goal, figures, judgedOn, askedOn }, t, format)
  })
  return cards.length === 0
    ? ''
    : `<h2>${t('report.goals')}</h2><p class="lead quiet">${t('report.lines')}</p><div class="goals">${cards.join('')}</div>`
}

function citationsOf({ episodes }: ReportPart, { t }: Words): string {
  const cited = episodes.filter(({ records }) => records.length > 0)
  return cited.length === 0
    ? ''
    : `<h2>${t('report.citations')}</h2>${table(
        [t('campaigns.episodes.title'), t('report.cited')],
        cited.map(({ title, records }) => [
          escaped(title),
          records.map((record) => escaped(creditLine(record))).join('<br>'),
        ]),
      )}`
}

function checklistsOf({ episodes }: ReportPart, { t, format }: Words): string {
  const rows = episodes.flatMap(({ title, checklist }) => {
    if (!checklist) {
      return []
    }
    const { isComplete, keptOn, signedBy } = checklist
    const state = t(isComplete ? 'report.complete' : 'report.notComplete', {
      day: format.day(keptOn),
    })
    return [[escaped(title), state, escaped(signedBy.join(', '))]]
  })
  const head = [t('campaigns.episodes.title'), t('report.checklist'), t('report.signedBy')]
  return rows.length === 0 ? '' : `<h2>${t('report.checklist')}</h2>${table(head, rows)}`
}

function answersOf({ answers }: ReportPart, words: Words): string {
  const { answered, waiting, askedOn, notAsked } = answers
  const { t, format } = words
  const hasComments = answered + waiting > 0
  if (!hasComments && notAsked.length === 0) {
    return ''
  }
  const titles = escaped(notAsked.join(', '))
  return `<h2>${t('report.answers')}</h2>
    ${hasComments ? numbersOf(answers, words) : ''}
    ${hasComments ? `<p class="quiet">${askedWords(askedOn, t, format)}</p>` : ''}
    ${titles === '' ? '' : `<p class="quiet">${t('report.notAsked')}: ${titles}</p>`}`
}

function numbersOf(
  { answered, waiting, medianWaitMs }: ReportedAnswers,
  { t, format }: Words,
): string {
  const big = (value: string, name: string) => `<p><b>${value}</b>${name}</p>`
  return `<div class="big">
    ${big(format.number(answered), t('report.answered'))}
    ${big(format.number(waiting), t('report.waiting'))}
    ${medianWaitMs === undefined ? '' : big(t('report.hours', { hours: format.hours(medianWaitMs) }), t('report.median'))}
  </div>`
}

function activitiesOf({ activities }: Campaign, { t, format }: Words): string {
  return activities.length === 0
    ? ''
    : `<h2>${t('report.activities')}</h2>${table(
        [t('campaigns.others.day'), t('campaigns.others.text')],
        activities.map(({ day, text }) => [format.day(day), escaped(text)]),
      )}`
}

/** What the lines of the goals are drawn from; of a month, the table (CSV) has what is of its days. */
function figuresBehind(
  { judgedOn }: Report,
  { figures }: ReportPart,
  { goals }: Campaign,
  { t, format }: Words,
): string {
  const rows = goals.flatMap((goal) =>
    figuresOf(goal, figures)
      .filter(({ day }) => day <= judgedOn)
      .map(({ day, value, source }) => [
        escaped(goal.measure),
        format.day(day),
        format.number(value),
        escaped(source),
      ]),
  )
  const head = [t('report.goal'), t('report.csv.day'), t('report.csv.value'), t('report.source')]
  return rows.length === 0 ? '' : `<h2>${t('report.figures')}</h2>${table(head, rows)}`
}

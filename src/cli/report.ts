import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { ReportOf, WrittenReport } from '#shared/campaigns/report/contract.ts'
import { localDay } from '#shared/campaigns/day.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Studio } from '#main/studio.ts'
import { campaignIdOf } from './campaign.ts'
import { chooseLanguage } from './choose-language.ts'
import { type CommonOptions, translator, withStudio } from './open.ts'
import { printPdf } from './print-pdf.ts'

const FORMS = ['pdf', 'csv', 'html'] as const
type Form = (typeof FORMS)[number]

/** Which files are written, each in a form of its own. */
export interface ReportOptions extends CommonOptions, Partial<Record<Form, string>> {
  readonly campaign?: string
  readonly month?: string
  /** A file whose name tells its form. */
  readonly out?: string
  /** Of the report; that of the messages when it is left out. */
  readonly language?: string
  readonly json?: boolean
}

/**
 * Writes a report of a campaign, or of all that belongs to a month: printed, as a table, as a page, or several
 * of them. Throws `report.*` and `campaign.missing`.
 */
export async function writeReport(options: ReportOptions): Promise<void> {
  const files = filesOf(options)
  if (files.length === 0) {
    throw new FailureError('report.noFile')
  }
  const language = chooseLanguage(options.language ? { lang: options.language } : options)
  const report = await withStudio(options, async ({ client }) =>
    client.reports.write({ of: await reportOf(client, options), language }),
  )
  for (const [form, file] of files) {
    await write(report, form, file)
    if (!options.json) {
      process.stdout.write(`${translator(options)('report.saved', { file })}\n`)
    }
  }
  if (options.json) {
    const told = { name: report.name, files: Object.fromEntries(files) }
    process.stdout.write(`${JSON.stringify(told)}\n`)
  }
}

function filesOf({ out, ...asked }: ReportOptions): (readonly [Form, string])[] {
  const named = FORMS.flatMap((form) => {
    const file = asked[form]
    return file === undefined ? [] : [[form, file] as const]
  })
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase()
  const form = FORMS.find((known) => known === ending) ?? 'html'
  return out === undefined ? named : [...named, [form, out]]
}

async function write({ page, csv }: WrittenReport, form: Form, file: string): Promise<void> {
  if (form === 'pdf') {
    await printPdf(page, file)
  } else {
    await writeFile(file, form === 'csv' ? csv : page)
  }
}

async function reportOf(
  client: Studio['client'],
  { campaign, month }: ReportOptions,
): Promise<ReportOf> {
  if (campaign === undefined) {
    return { month: month ?? localDay(new Date()).slice(0, 7) }
  }
  return { campaignId: await campaignIdOf(client, campaign) }
}

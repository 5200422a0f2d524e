import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { ReportOf } from '#shared/campaigns/report/contract.ts'
import type { Studio } from '#main/studio.ts'
import { campaignIdOf } from './campaign.ts'
import { chooseLanguage } from './choose-language.ts'
import { type CommonOptions, translator, withStudio } from './open.ts'

export interface ReportOptions extends CommonOptions {
  readonly campaign?: string
  readonly month?: string
  readonly out: string
}

/** Writes a report: a table when the file is called .csv, otherwise a page to be printed. */
export async function writeReport(options: ReportOptions): Promise<void> {
  const language = chooseLanguage(options)
  const report = await withStudio(options, async ({ client }) =>
    client.reports.write({ of: await reportOf(client, options), language }),
  )
  const isTable = extname(options.out).toLowerCase() === '.csv'
  await writeFile(options.out, isTable ? report.csv : report.page)
  process.stdout.write(`${translator(options)('report.saved', { file: options.out })}\n`)
}

async function reportOf(
  client: Studio['client'],
  { campaign, month }: ReportOptions,
): Promise<ReportOf> {
  if (campaign === undefined) {
    return { month: month ?? new Date().toISOString().slice(0, 7) }
  }
  return { campaignId: await campaignIdOf(client, campaign) }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reportCsv } from '#shared/campaigns/report/report-csv.ts'
import { reportPage, reportTitle } from '#shared/campaigns/report/report-page.ts'
import { createTranslator } from '#shared/i18n/create-translator.ts'
import type { Connection } from '../../database/open.ts'
import { door } from '../../door.ts'
import { forgetOldReach } from '../reach/forget-old.ts'
import { type AskForReportTools, askForReport } from './ask-for-report.ts'
import { gatherReport } from './gather-report.ts'
import { reportSubjects } from './report-subjects.ts'

export interface ReportTools {
  readonly db: Connection
  readonly now: () => number
  /** Absolute path of the folder `resources`. */
  readonly resources: string
  readonly youtube: AskForReportTools['youtube']
}

export function reportsHandlers({ db, now, resources, youtube }: ReportTools) {
  const face = async (name: string) => {
    const font = await readFile(join(resources, 'report', name))
    return `data:font/woff2;base64,${font.toString('base64')}`
  }
  return {
    write: door.reports.write.handler(async ({ input, signal = new AbortController().signal }) => {
      const { of, language } = input
      const { t } = createTranslator(language)
      forgetOldReach(db, now())
      await askForReport({ db, now, youtube }, reportSubjects(db, of, now()), signal)
      const report = gatherReport(db, of, now())
      const fonts = {
        sans: await face('PlusJakartaSans.woff2'),
        serif: await face('SourceSerif4.woff2'),
      }
      return {
        name: `${t(`report.kind.${report.of.kind}`)} ${reportTitle(report, language)}`,
        page: reportPage(report, { t, language, fonts }),
        csv: reportCsv(report, t, language),
      }
    }),
  }
}

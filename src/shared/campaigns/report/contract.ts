import { z } from 'zod'
import { procedure } from '../../failure/contract.ts'
import { InterfaceLanguage } from '../../workspace/settings.ts'

export const ReportOf = z.union([
  z.object({ campaignId: z.string() }),
  /** `2026-11`. */
  z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
])
export type ReportOf = z.infer<typeof ReportOf>

export const WantedReport = z.object({ of: ReportOf, language: InterfaceLanguage })
export type WantedReport = z.infer<typeof WantedReport>

/** A report ready to be written down. */
export const WrittenReport = z.object({
  /** Without an extension. */
  name: z.string(),
  /** A page that needs nothing but itself, made to be printed. */
  page: z.string(),
  csv: z.string(),
})
export type WrittenReport = z.infer<typeof WrittenReport>

export const reportsContract = {
  write: procedure.input(WantedReport).output(WrittenReport),
}

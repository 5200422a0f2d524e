import { pacificDay } from '#shared/publishing/upload/pacific-day.ts'
import { type ReportOf, countsOf, reportOf } from './channel-figures.ts'
import { connectionOf } from './connect.ts'
import { asFailure } from './failure-of-trouble.ts'
import type { YouTube } from './youtube.ts'

/** What campaigns may ask of YouTube; whatever goes wrong is a failure that a person is told. */
export function youtubeForCampaigns({ client, addresses, account }: YouTube) {
  const tools = (signal: AbortSignal) => ({ client, addresses, signal })
  return {
    counts: (ids: readonly string[], signal: AbortSignal) => told(countsOf(tools(signal), ids)),
    report: (question: ReportOf, signal: AbortSignal) => told(reportOf(tools(signal), question)),
    canReport: async () => (await connectionOf(account, addresses)).canReadFigures,
    dayAt: pacificDay,
  }
}

async function told<T>(answer: Promise<T>): Promise<T> {
  return await answer.catch((error: unknown) => {
    throw asFailure(error)
  })
}

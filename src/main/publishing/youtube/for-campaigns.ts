import { pacificDay } from '#shared/publishing/upload/pacific-day.ts'
import { repliesTo, sendAnswer, threadsOf } from './channel-comments.ts'
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
    threads: (videoId: string, page: string | undefined, signal: AbortSignal) =>
      told(threadsOf(tools(signal), videoId, page)),
    replies: (commentId: string, signal: AbortSignal) => told(repliesTo(tools(signal), commentId)),
    answer: (commentId: string, text: string, signal: AbortSignal) =>
      told(sendAnswer(tools(signal), commentId, text)),
    ownChannelId: async () => (await account.secret())?.channel?.id,
  }
}

async function told<T>(answer: Promise<T>): Promise<T> {
  return await answer.catch((error: unknown) => {
    throw asFailure(error)
  })
}

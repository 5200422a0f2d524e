import { COSTS } from '#shared/publishing/upload/quota.ts'
import type { Comment } from '#shared/campaigns/answers/comment.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Connection } from '../../database/open.ts'
import { findComment, saveCare, saveComment } from '../../database/tables/comments.ts'
import { allPhrases, savePhrases } from '../../database/tables/phrases.ts'
import { door } from '../../door.ts'
import { existingCampaign } from '../existing-campaign.ts'
import { forgetOldReach } from '../reach/forget-old.ts'
import { publishedVideos } from '../reach/published-videos.ts'
import { type CommentsTools, fetchComments } from './fetch-comments.ts'
import { readAnswers } from './read-answers.ts'

export interface AnswersTools extends CommentsTools {
  /** Units left of today's quota. */
  readonly unitsLeft: () => Promise<number>
}

export function answersHandlers(tools: AnswersTools) {
  const { db, now, youtube } = tools
  const read = async (campaignId: string) => ({
    ...readAnswers(db, existingCampaign(db, campaignId), now()),
    answerUnits: COSTS.insertComment.units,
    unitsLeft: await tools.unitsLeft(),
  })
  const answers = door.answers
  return {
    open: answers.open.handler(({ input }) => read(input.campaignId)),
    fetch: answers.fetch.handler(async ({ input, signal = new AbortController().signal }) => {
      forgetOldReach(db, now())
      for (const { videoId } of publishedVideos(db, existingCampaign(db, input.campaignId))) {
        await fetchComments(tools, videoId, signal)
      }
      return read(input.campaignId)
    }),
    answer: answers.answer.handler(async ({ input, signal = new AbortController().signal }) => {
      const comment = existing(db, input.commentId)
      const sent = await youtube.answer(comment.id, input.text, signal)
      const answeredAtMs = comment.answeredAtMs ?? sent.publishedAtMs
      saveComment(db, { ...comment, answeredAtMs, replies: comment.replies + 1 })
    }),
    assign: answers.assign.handler(({ input }) => {
      const assignedTo = input.to === '' ? undefined : input.to
      saveCare(db, { ...existing(db, input.commentId), assignedTo })
    }),
    markElsewhere: answers.markElsewhere.handler(({ input }) => {
      const elsewhereAtMs = input.isAnswered ? now() : undefined
      saveCare(db, { ...existing(db, input.commentId), elsewhereAtMs })
    }),
    phrases: answers.phrases.handler(() => allPhrases(db)),
    savePhrases: answers.savePhrases.handler(({ input }) => savePhrases(db, input)),
  }
}

function existing(db: Connection, id: string): Comment {
  const comment = findComment(db, id)
  if (!comment) {
    throw new FailureError('comment.missing')
  }
  return comment
}

import { z } from 'zod'
import { procedure } from '../../failure/contract.ts'
import { Comment, CommentsState } from './comment.ts'

/** A comment beside the episode it was written under. */
export const CommentToAnswer = Comment.extend({ episodeId: z.string(), episode: z.string() })
export type CommentToAnswer = z.infer<typeof CommentToAnswer>

export const CampaignAnswers = z.object({
  lookedAtMs: z.number().optional(),
  isStale: z.boolean(),
  /** Episodes on YouTube, and whether people can write under them; `unknown` until YouTube was asked. */
  episodes: z.array(
    z.object({
      episodeId: z.string(),
      title: z.string(),
      state: z.enum([...CommentsState.options, 'unknown']),
    }),
  ),
  /** The longest first. */
  waiting: z.array(CommentToAnswer),
  /** The last answered first. */
  answered: z.array(CommentToAnswer),
  medianWaitMs: z.number().optional(),
  /** What an answer costs, and what is left of the day's quota. */
  answerUnits: z.number(),
  unitsLeft: z.number(),
})
export type CampaignAnswers = z.infer<typeof CampaignAnswers>

const OfCampaign = z.object({ campaignId: z.string() })
const OfComment = z.object({ commentId: z.string() })
/** YouTube takes no longer comment. */
export const AnswerText = z.string().trim().min(1).max(10_000)

export const answersContract = {
  /** What is known here; asks nobody. */
  open: procedure.input(OfCampaign).output(CampaignAnswers),
  /** Asks YouTube: a unit for each hundred comments. */
  fetch: procedure.input(OfCampaign).output(CampaignAnswers),
  /** Answers at YouTube, for everybody to read. Never sent by itself. */
  answer: procedure.input(OfComment.extend({ text: AnswerText })).output(z.void()),
  /** Somebody of the library sees to it; nobody, without a name. */
  assign: procedure.input(OfComment.extend({ to: z.string().trim().max(200) })).output(z.void()),
  /** Or that it was a mistake to say so. */
  markElsewhere: procedure.input(OfComment.extend({ isAnswered: z.boolean() })).output(z.void()),
  phrases: procedure.output(z.array(z.string())),
  savePhrases: procedure.input(z.array(AnswerText).max(50)).output(z.void()),
}

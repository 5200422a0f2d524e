import { z } from 'zod'

/** What public institutions owe on social media (PAN-RB 2012; see product.md). Each is signed by a person. */
export const PRINCIPLES = [
  'factual',
  'accessible',
  'participative',
  'interactive',
  'harmonious',
  'ethical',
  'equal',
  'professional',
  'accountable',
] as const

const Question = z.string().trim().min(1).max(300)

/** How a library asks: the principles in its own words, and questions of its own beside them. */
export const ChecklistTemplate = z.object({
  /** In place of the studio's words; a principle that is not named keeps those. */
  questions: z.partialRecord(z.enum(PRINCIPLES), Question).default({}),
  own: z.array(z.object({ id: z.string().min(1), question: Question })).default([]),
})
export type ChecklistTemplate = z.infer<typeof ChecklistTemplate>

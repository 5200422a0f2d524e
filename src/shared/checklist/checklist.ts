import { z } from 'zod'
import { type ChecklistTemplate, PRINCIPLES } from './template.ts'
import { CHECKS, type CheckId, type Verdict } from './verdicts.ts'

/** A name under one point, or taken back again. Never changed, only followed by another. */
export const Signature = z.object({
  item: z.string(),
  by: z.string().trim().min(1).max(200),
  atMs: z.number().int(),
  act: z.enum(['signed', 'withdrawn']),
  /** What was found when it was signed: it does not answer for anything else. */
  about: z.string(),
})
export type Signature = z.infer<typeof Signature>

/** One point of the list, as it stands. */
export const ChecklistItem = z.object({
  /** A check, a principle, or a question of the library's own. */
  id: z.string(),
  kind: z.enum(['check', 'principle', 'own']),
  /** In the library's words; the studio's own are used without. */
  question: z.string().optional(),
  state: z.enum(['passed', 'toSign', 'toMend']),
  /** Of a check. */
  reason: z.string().optional(),
  subjects: z.array(z.string()),
  /** Who answers for it. */
  signature: z
    .object({
      by: z.string(),
      atMs: z.number().int(),
      /** The episode was changed since. */
      isBeforeChange: z.boolean(),
    })
    .optional(),
  isDone: z.boolean(),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

export interface ChecklistFacts {
  readonly template: ChecklistTemplate
  readonly verdicts: Readonly<Record<CheckId, Verdict>>
  /** In the order in which they were given. */
  readonly signatures: readonly Signature[]
  readonly changedAtMs: number
}

/** The list as it stands: what was found, and who answers for the rest. */
export function assembleChecklist({
  template,
  verdicts,
  signatures,
  changedAtMs,
}: ChecklistFacts): ChecklistItem[] {
  const toSign: Verdict = { state: 'toSign', reason: '', subjects: [] }
  const item = (
    { id, kind, question }: Pick<ChecklistItem, 'id' | 'kind' | 'question'>,
    verdict: Verdict = toSign,
  ): ChecklistItem => {
    const last = signatures.findLast((signature) => signature.item === id)
    const counts =
      verdict.state === 'toSign' &&
      last?.act === 'signed' &&
      last.about === aboutOf({ ...verdict, question })
    return {
      ...{ id, kind, state: verdict.state, subjects: [...verdict.subjects] },
      ...(question === undefined ? {} : { question }),
      ...(verdict.reason === '' ? {} : { reason: verdict.reason }),
      ...(counts
        ? { signature: { by: last.by, atMs: last.atMs, isBeforeChange: last.atMs < changedAtMs } }
        : {}),
      isDone: verdict.state === 'passed' || counts,
    }
  }
  return [
    ...CHECKS.map((id) => item({ id, kind: 'check' }, verdicts[id])),
    ...PRINCIPLES.map((id) => item({ id, kind: 'principle', question: template.questions[id] })),
    ...template.own.map(({ id, question }) => item({ id, kind: 'own', question })),
  ]
}

/** What a signature under a point answers for. */
export function aboutOf({
  reason = '',
  subjects,
  question = '',
}: {
  readonly reason?: string | undefined
  readonly subjects: readonly string[]
  /** In the library's words: a question in other words is another one. */
  readonly question?: string | undefined
}): string {
  return [reason, ...subjects, ...(question === '' ? [] : [question])].join('\n')
}

export function isComplete(items: readonly ChecklistItem[]): boolean {
  return items.every(({ isDone }) => isDone)
}

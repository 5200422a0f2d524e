import { z } from 'zod'
import { Failure } from '../failure/failure.ts'
import { Destination } from '../publishing/publication.ts'

export const JobKind = z.enum([
  'import',
  'export',
  'publish',
  'peaks',
  'proxy',
  'voice',
  'copy',
  'align',
  'speech',
  'download',
])
export type JobKind = z.infer<typeof JobKind>

/** What a job is doing now; each has a sentence under `jobs.phase` in every language. */
export const JobPhase = z.enum([
  'waiting',
  'checking',
  'copying',
  'reading',
  'cleaning',
  'measuring',
  'rendering',
  'verifying',
  'writing',
  'speaking',
  'aligning',
  'listening',
  'downloading',
])
export type JobPhase = z.infer<typeof JobPhase>

/** A long piece of work that shows progress and can be cancelled. */
export const Job = z.object({
  id: z.string(),
  kind: JobKind,
  episodeId: z.string().optional(),
  /** Where to, when something is published. */
  destination: Destination.optional(),
  /** What it works on, as a person would name it: a file name, a preset. */
  subject: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  phase: JobPhase,
  /** 0 to 1. */
  progress: z.number().min(0).max(1),
  startedAtMs: z.number().int(),
  endedAtMs: z.number().int().optional(),
  failure: Failure.optional(),
  /** Path of the full log, when the job ran a program. */
  logFile: z.string().optional(),
})
export type Job = z.infer<typeof Job>

import type { SpokenPart } from '#shared/alignment/align.ts'
import type { SpokenLine } from '#shared/alignment/reference.ts'

/** What the thread that speaks is asked. */
export type SpeechRequest =
  | { readonly kind: 'voice'; readonly names: readonly string[] }
  | {
      readonly kind: 'speak'
      readonly voice: string
      readonly texts: readonly string[]
      readonly warps: readonly number[]
    }

/** The lines in each warp. */
export interface SpokenInWarp {
  readonly warp: number
  readonly lines: readonly SpokenLine[]
}

/** What the thread that listens and compares is asked. The recording stays with it. */
export type EarRequest =
  | { readonly kind: 'hear'; readonly samples: Float32Array }
  | { readonly kind: 'throat'; readonly spoken: readonly SpokenInWarp[] }
  | { readonly kind: 'align'; readonly parts: readonly SpokenPart[] }

/** Every message to a thread is answered once, after any number of fractions of progress. */
export type ThreadMessage =
  { readonly progress: number } | { readonly answer: unknown } | { readonly error: string }

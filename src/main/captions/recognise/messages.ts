import type { HeardPiece } from '#shared/speech/words-of-pieces.ts'
import type { Span } from '#shared/speech/chunks.ts'

/** Samples a second that Whisper and the voice detector listen to, in one channel of whole numbers. */
export const SPEECH_RATE = 16_000

/** What the process that recognises is asked. Times are seconds of the sound that is sent with it. */
export type RecogniserRequest =
  | { readonly kind: 'open'; readonly voiceModel: string; readonly model: string }
  | { readonly kind: 'voice'; readonly samples: Int16Array }
  | { readonly kind: 'words'; readonly samples: Int16Array; readonly wanted: Wanted }

/** How it is to be recognised. */
export interface Wanted {
  /** `auto` finds it out. */
  readonly language: string
  /** Names and terms to prefer. */
  readonly terms: string
}

export interface Recognised {
  readonly language: string
  readonly pieces: readonly HeardPiece[]
}

export interface Answers {
  readonly open: undefined
  readonly voice: readonly Span[]
  readonly words: Recognised
}

/** Every request is answered once, in order. */
export type RecogniserAnswer =
  { readonly answer: Answers[keyof Answers] } | { readonly error: string }

/** Whisper knows languages by their first part, `id` of `id-ID`; it finds out by itself where none is given. */
export function spokenLanguage(language: string | undefined): string {
  return language === undefined ? 'auto' : (language.toLowerCase().split('-')[0] ?? 'auto')
}

/** A comment as YouTube tells of it. */
export interface TalkComment {
  readonly id: string
  readonly author: string
  readonly channelId: string | undefined
  readonly text: string
  readonly publishedAtMs: number
}

/** A comment with the answers YouTube sent along; there may be more of them. */
export interface Thread extends TalkComment {
  readonly replyCount: number
  readonly replies: readonly TalkComment[]
}

/** Some of a video's comments, or why there are none to be had: switched off, or the video is gone. */
export type ThreadsPage =
  | {
      readonly state: 'open'
      readonly threads: readonly Thread[]
      readonly next: string | undefined
    }
  | { readonly state: 'off' | 'gone' }

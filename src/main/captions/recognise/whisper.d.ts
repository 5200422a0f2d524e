declare module '@fugood/whisper.node' {
  interface Segment {
    readonly t0: number
    readonly t1: number
  }
  interface Voice {
    detectSpeechData(samples: ArrayBuffer, options: object): Promise<readonly Segment[]>
  }
  interface Context {
    transcribeData(
      samples: ArrayBuffer,
      options: object,
    ): {
      readonly promise: Promise<{
        readonly language?: string
        readonly segments: readonly (Segment & { readonly text: string })[]
      }>
    }
  }
  export function initWhisper(options: object): Promise<Context>
  export function initWhisperVad(options: object): Promise<Voice>
}

declare module '@echogarden/espeak-ng-emscripten' {
  interface Speaker {
    set_rate(wordsPerMinute: number): void
    /** 0 to 99; 50 is usual. */
    set_pitch(pitch: number): void
    /** 0 when there is such a voice. */
    set_voice(name: string): number
    get_samplerate(): number
    synthesize(
      text: string,
      onPiece: (
        samples: Int16Array | undefined,
        events: import('./speech-events.ts').SpeechEvent[],
      ) => boolean,
    ): void
  }
  export default function openSpeech(): Promise<{ readonly eSpeakNGWorker: new () => Speaker }>
}

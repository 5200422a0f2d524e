import type { Phone, SpokenWord } from '#shared/alignment/reference.ts'

/** What eSpeak NG tells while it speaks; positions of text are counted from 1, of sound in milliseconds. */
export interface SpeechEvent {
  readonly type: string
  readonly text_position: number
  readonly word_length: number
  readonly audio_position: number
  readonly id?: string | number | undefined
}

/** The sounds that were spoken, in seconds; each lasts until the next one. */
export function phonesOf(events: readonly SpeechEvent[], seconds: number): Phone[] {
  const phones: Phone[] = []
  let word = -1
  let wordFrom = -1
  for (const event of events) {
    if (event.type === 'word') {
      word += isNewWord(event, wordFrom) ? 1 : 0
      wordFrom = event.text_position
    } else if (event.type === 'phoneme') {
      const start = event.audio_position / 1000
      const symbol = String(event.id ?? '')
      const last = phones.at(-1)
      if (last) {
        phones[phones.length - 1] = { ...last, end: start }
      }
      phones.push({ symbol, start, end: seconds, word: Math.max(0, word) })
    }
  }
  return phones.filter(({ start, end }) => end > start)
}

/** The words that were spoken. A number said as several words is one. */
export function wordsOf(events: readonly SpeechEvent[]): SpokenWord[] {
  const words: SpokenWord[] = []
  let wordFrom = -1
  for (const event of events.filter(({ type }) => type === 'word')) {
    const from = event.text_position - 1
    if (isNewWord(event, wordFrom)) {
      words.push({ from, to: from + event.word_length })
    }
    wordFrom = event.text_position
  }
  return words
}

function isNewWord({ text_position: at }: SpeechEvent, before: number): boolean {
  return at > before
}

import { type LevelVerdict, type Meter, levelVerdict } from '#shared/recording/levels.ts'

/** What is told about a microphone; its words are `recording.level.<word>`. */
export type LevelWord = 'waiting' | 'alarm' | 'lost' | LevelVerdict

/** Before recording, people need a moment to begin to speak. */
const SILENT_AFTER_MS = 10_000
/** While recording, silence is most likely a fault. */
const ALARM_AFTER_MS = 3000

export interface Listening {
  readonly nowMs: number
  /** When the present stretch of recording began. */
  readonly recordingSinceMs: number | undefined
  readonly isMissing: boolean
}

/** Judges a microphone by what was heard lately. */
export function levelWord(meter: Meter | undefined, listening: Listening): LevelWord {
  if (listening.isMissing) {
    return 'lost'
  }
  if (!meter) {
    return 'waiting'
  }
  const { nowMs, recordingSinceMs } = listening
  if (
    recordingSinceMs !== undefined &&
    nowMs - Math.max(meter.heardAtMs, recordingSinceMs) >= ALARM_AFTER_MS
  ) {
    return 'alarm'
  }
  if (nowMs - meter.heardAtMs >= SILENT_AFTER_MS) {
    return 'silent'
  }
  const verdict = levelVerdict(meter.recent)
  return verdict === 'silent' ? 'waiting' : verdict
}

export type Tone = 'good' | 'care' | 'bad' | 'plain'

/** How a judgement looks: with its own icon, never by colour alone. */
export function levelTone(word: LevelWord): Tone {
  switch (word) {
    case 'clear':
      return 'good'
    case 'waiting':
      return 'plain'
    case 'quiet':
    case 'silent':
      return 'care'
    case 'alarm':
    case 'lost':
    case 'loud':
    case 'clipping':
      return 'bad'
  }
}

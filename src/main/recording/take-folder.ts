import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type JournalEntry,
  type TakeBeginning,
  type TakeJournal,
  readJournal,
  writeEntry,
} from '#shared/recording/take-journal.ts'

/** The journal of a take; a folder with one holds a take. */
export const JOURNAL_NAME = 'take.jsonl'

/** The ending of files that are being recorded, until they are finished. */
export const UNFINISHED = '.recording'

/** Where one take is written, and what is written down about it while it is. */
export class TakeFolder {
  readonly path: string
  #writing: Promise<void>

  private constructor(path: string) {
    this.path = path
    this.#writing = Promise.resolve()
  }

  /** Makes the folder and writes the journal's first line. */
  static async create(path: string, beginning: TakeBeginning): Promise<TakeFolder> {
    await mkdir(path, { recursive: true })
    const folder = new TakeFolder(path)
    await folder.write(beginning)
    return folder
  }

  /** Adds a line to the journal. It is on the disk itself when this settles. */
  write(entry: JournalEntry): Promise<void> {
    const writing = this.#writing.then(() =>
      appendFile(join(this.path, JOURNAL_NAME), writeEntry(entry), { flush: true }),
    )
    this.#writing = writing.catch(() => undefined) // told to whoever waits for this line
    return writing
  }

  file(name: string): string {
    return join(this.path, name)
  }
}

/** What is known of the take in a folder; undefined when there is none. */
export async function journalIn(folder: string): Promise<TakeJournal | undefined> {
  const text = await readFile(join(folder, JOURNAL_NAME), 'utf8').catch(() => '')
  return readJournal(text)
}

/** A take that was never begun holds nothing that could be lost. */
export function hasFiles({ stretches }: TakeJournal): boolean {
  return stretches.some(({ files }) => files.length > 0)
}

/** Name of a file while it is recorded: `microphone-1.0.recording`, `screen.0.2.recording`. */
export function recordingName(track: string, stretch: number, part?: number): string {
  return [track, stretch, ...(part === undefined ? [] : [part])].join('.') + UNFINISHED
}

/** Name of the file that everything of a track in one stretch becomes: `microphone-1.0.wav`. */
export function finishedName(track: string, stretch: number, ending: FinishedEnding): string {
  return `${track}.${stretch}.${ending}`
}

/** ffmpeg records H.264; browsers without it record what belongs into WebM. */
export const PICTURE_ENDINGS = ['mp4', 'webm'] as const
export type FinishedEnding = 'wav' | (typeof PICTURE_ENDINGS)[number]

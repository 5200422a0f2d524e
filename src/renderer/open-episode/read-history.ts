import type { EditedEpisode } from '#shared/editing/edited-episode.ts'
import type { OpenedEpisode } from '#shared/episodes/contract.ts'
import { startHistory } from '#shared/history/history.ts'
import { historyFrom } from '#shared/history/steps.ts'
import type { EditingEngine, ReadEpisode } from './edit-session.ts'

/**
 * An episode with its history, both as they were at one moment. Without its history it is still opened: the
 * document is what counts.
 */
export async function readWithHistory(
  document: OpenedEpisode,
  engine: EditingEngine,
): Promise<ReadEpisode> {
  try {
    const read = await readTogether(document, engine)
    if (read) {
      return read
    }
    // Something was placed between the two answers; asked once more, both are of after it.
    const newer = await engine.open(about(document))
    return (await readTogether(newer, engine)) ?? bare(newer)
  } catch (error) {
    console.error(error)
    return bare(document)
  }
}

async function readTogether(
  document: OpenedEpisode,
  engine: EditingEngine,
): Promise<ReadEpisode | undefined> {
  const { fingerprint, ...kept } = await engine.history(about(document))
  return fingerprint === document.fingerprint
    ? { document, history: historyFrom(editedOf(document), kept) }
    : undefined
}

function bare(document: OpenedEpisode): ReadEpisode {
  return { document, history: startHistory(editedOf(document)) }
}

function editedOf({ timeline, captions }: OpenedEpisode): EditedEpisode {
  return { timeline, captions }
}

function about({ episode }: OpenedEpisode) {
  return { episodeId: episode.id }
}

import type { Studio } from '#main/studio.ts'
import { EditSession, type EditingEngine } from '../renderer/open-episode/edit-session.ts'
import { readWithHistory } from '../renderer/open-episode/read-history.ts'

/** Opens an episode to be edited as the window does; nobody looks on. */
export async function editEpisode(
  { client }: Pick<Studio, 'client'>,
  episodeId: string,
): Promise<EditSession> {
  const engine: EditingEngine = {
    open: (about) => client.episodes.open(about),
    history: (about) => client.editing.history(about),
    save: (edited) => client.editing.save(edited),
  }
  const read = await readWithHistory(await client.episodes.open({ episodeId }), engine)
  const listener = { show: () => undefined, report: () => undefined }
  return new EditSession(read, { engine, listener })
}

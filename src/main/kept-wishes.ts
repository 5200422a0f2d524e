import type { KeptWish, WaitingExport } from '#shared/export/waiting-export.ts'
import {
  addWaitingExport,
  removeWaitingExport,
  waitingExportsOf,
} from './database/tables/waiting-exports.ts'
import type { JobRunner } from './jobs/runner.ts'
import type { WorkspaceTools } from './workspace/workspace-tools.ts'

/** Exports and publishing that were asked for, known on disk until they have ended, however the studio ends. */
export class KeptWishes {
  readonly #tools: WorkspaceTools & { readonly jobs: JobRunner }
  /** Asked for in this run. */
  readonly #underWay = new Set<string>()

  constructor(tools: WorkspaceTools & { readonly jobs: JobRunner }) {
    this.#tools = tools
  }

  /** Keeps a wish until its job has ended; answers the job's id. What a closing studio breaks off stays kept. */
  carryOut(
    episodeId: string,
    wanted: KeptWish,
    start: () => { readonly id: string; readonly finished: Promise<unknown> },
  ): string {
    const { db, jobs, now, newId } = this.#tools
    const wishId = newId()
    this.#underWay.add(wishId)
    addWaitingExport(db, { id: wishId, episodeId, askedAtMs: now(), wanted })
    const { id, finished } = start()
    const forget = () => {
      if (!jobs.isClosed) {
        this.forget(wishId)
      }
    }
    finished.then(forget, forget) // how it ended is told by the job itself
    return id
  }

  /** Those that an earlier run of the studio did not finish. */
  left(): WaitingExport[] {
    return waitingExportsOf(this.#tools.db).filter(({ id }) => !this.#underWay.has(id))
  }

  forget(id: string): void {
    removeWaitingExport(this.#tools.db, id)
  }
}

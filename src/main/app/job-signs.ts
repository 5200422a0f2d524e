import type { BrowserWindow } from 'electron'
import { createTranslator } from '#shared/i18n/create-translator.ts'
import { endedWork } from '#shared/jobs/ended-work.ts'
import type { Studio } from '../studio.ts'
import { notify } from './notify.ts'

/** Tells someone who does other work beside the studio that what they waited for has ended. */
export async function tellEndedWork(window: BrowserWindow, studio: Studio): Promise<void> {
  const closed = new AbortController()
  window.once('closed', () => closed.abort())
  const told = new Set<string>()
  for await (const changed of studio.watchJobs(closed.signal)) {
    for (const { job } of endedWork(changed)) {
      if (told.has(job.id) || window.isFocused()) {
        continue
      }
      told.add(job.id)
      const { t } = createTranslator(studio.language())
      const work = t(`jobs.kind.${job.kind}`, { subject: job.subject })
      notify(window, t(`jobs.ended.${job.state === 'done' ? 'done' : 'failed'}`, { work }))
    }
  }
}

import { type BrowserWindow, Notification } from 'electron'
import { createTranslator } from '#shared/i18n/create-translator.ts'
import { type UploadState, uploadState } from '#shared/publishing/upload/upload-job.ts'
import {
  type UploadNews,
  queueProgress,
  uploadNews,
} from '#shared/publishing/upload/upload-news.ts'
import type { Studio } from '../studio.ts'

/** Tells how uploads stand to someone who does other work: in the taskbar, and by a notification at the end. */
export async function showUploads(window: BrowserWindow, studio: Studio): Promise<void> {
  const closed = new AbortController()
  window.once('closed', () => closed.abort())
  let known: ReadonlyMap<string, UploadState> = new Map()
  for await (const _ of studio.uploads.changes(closed.signal)) {
    const jobs = studio.uploads.all()
    uploadNews(known, jobs).forEach((news) => tell(window, studio, news))
    known = new Map(jobs.map((job) => [job.id, uploadState(job)]))
    const progress = queueProgress(jobs)
    window.setProgressBar(progress?.fraction ?? -1, { mode: progress?.mode ?? 'none' })
  }
}

function tell(window: BrowserWindow, studio: Studio, { kind, job }: UploadNews): void {
  if (!Notification.isSupported()) {
    return
  }
  const { t } = createTranslator(studio.language())
  const { hold } = job
  const reason = hold && 'reason' in hold ? hold.reason : undefined
  const notification = new Notification({
    title: t(kind === 'done' ? 'desktop.uploadDone' : 'desktop.uploadStopped', {
      title: job.title,
    }),
    body: reason ? t(`queue.reason.${reason.code}`, { detail: reason.detail ?? '' }) : '',
  })
  notification.on('click', () => {
    window.show()
    window.focus()
  })
  notification.show()
}

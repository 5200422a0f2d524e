import type { BrowserWindow } from 'electron'
import { createTranslator } from '#shared/i18n/create-translator.ts'
import { tellReason } from '#shared/publishing/upload/tell-reason.ts'
import {
  type UploadJob,
  type UploadState,
  uploadState,
} from '#shared/publishing/upload/upload-job.ts'
import {
  type UploadNews,
  queueProgress,
  uploadNews,
} from '#shared/publishing/upload/upload-news.ts'
import type { Studio } from '../studio.ts'
import { notify } from './notify.ts'

/** Tells how uploads stand to someone who does other work: in the taskbar, and by a notification at the end. */
export async function showUploads(window: BrowserWindow, studio: Studio): Promise<void> {
  const closed = new AbortController()
  window.once('closed', () => closed.abort())
  // What is found at the start, of videos that were sent before, is news as well.
  let known = statesOf(studio.uploads.all())
  for await (const _ of studio.uploads.changes(closed.signal)) {
    const jobs = studio.uploads.all()
    uploadNews(known, jobs).forEach((news) => tell(window, studio, news))
    known = statesOf(jobs)
    const progress = queueProgress(jobs)
    window.setProgressBar(progress?.fraction ?? -1, { mode: progress?.mode ?? 'none' })
  }
}

function statesOf(jobs: readonly UploadJob[]): ReadonlyMap<string, UploadState> {
  return new Map(jobs.map((job) => [job.id, uploadState(job)]))
}

const TITLES = {
  done: 'desktop.uploadDone',
  stopped: 'desktop.uploadStopped',
  asks: 'desktop.uploadAsks',
} as const

function tell(window: BrowserWindow, studio: Studio, { kind, job }: UploadNews): void {
  const { t } = createTranslator(studio.language())
  const { hold } = job
  const reason = hold && 'reason' in hold ? hold.reason : undefined
  notify(window, t(TITLES[kind], { title: job.title }), reason && tellReason(t, reason))
}

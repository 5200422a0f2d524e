import type { Translate } from '#shared/i18n/create-translator.ts'
import type { Queue, QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { nextPacificMidnight } from '#shared/publishing/upload/pacific-day.ts'
import { quotaLeft } from '#shared/publishing/upload/quota.ts'
import { chooseLanguage } from './choose-language.ts'
import { untilStopped } from './interrupt.ts'
import { translator, withStudio } from './open.ts'
import type { YouTubeOptions } from './youtube.ts'

export async function listQueue(options: YouTubeOptions): Promise<void> {
  tell(await withStudio(options, ({ client }) => client.queue.list()), options)
}

/** Sends what can be sent. The exit code is 1 when something is left that a person, or time, must mend. */
export async function runQueue(options: YouTubeOptions & { untilEmpty?: boolean }): Promise<void> {
  const queue = await untilStopped((signal) =>
    withStudio(options, async ({ client, uploads }) => {
      if (!options.untilEmpty) {
        uploads.start()
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        return await client.queue.list()
      }
      const steps = await client.queue.run(undefined, { signal })
      for (;;) {
        const step = await steps.next()
        if (step.done) {
          return step.value
        }
        tellProgress(step.value)
      }
    }),
  )
  endProgress()
  tell(queue, options)
  const isAllDone = queue.uploads.every(({ state }) => state === 'done' || state === 'cancelled')
  process.exitCode = isAllDone ? 0 : 1
}

function tellProgress({ uploads }: Queue): void {
  const current = uploads.find(({ state }) => state === 'uploading')
  if (process.stderr.isTTY && current) {
    const percent = Math.floor((100 * current.confirmedBytes) / current.sizeBytes)
    process.stderr.write(`\r${String(percent).padStart(3)} %  ${current.title}\u001B[K`)
  }
}

function endProgress(): void {
  if (process.stderr.isTTY) {
    process.stderr.write('\r\u001B[K')
  }
}

function tell(queue: Queue, options: YouTubeOptions): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify(queue)}\n`)
    return
  }
  const translate = translator(options)
  if (queue.uploads.length === 0) {
    process.stdout.write(`${translate('recipes.cli.queueEmpty')}\n`)
  }
  for (const upload of queue.uploads) {
    process.stdout.write(`${line(upload, options, translate)}\n`)
  }
  if (queue.uploads.some(({ state }) => state === 'needsReconnect')) {
    process.stdout.write(`${translate('recipes.cli.connectHow')}\n`)
  }
  const time = localTime(nextPacificMidnight(Date.now()), options)
  const left = quotaLeft(queue.quota, queue.quota.limits)
  const isSpent = queue.uploads.some(({ reason }) => reason?.code === 'quota')
  process.stdout.write(
    `${isSpent ? translate('queue.quotaSpent', { time }) : translate('recipes.cli.quota', { ...left, time })}\n`,
  )
}

function line(upload: QueuedUpload, options: YouTubeOptions, translate: Translate): string {
  const { state, title, url, sentence, nextTryAtMs } = upload
  const when = nextTryAtMs === undefined ? '' : ` (${localTime(nextTryAtMs, options)})`
  const rest = [url, sentence && `${sentence}${when}`].filter(Boolean).join('  ')
  return `${upload.id}  ${translate(`queue.state.${state}`)}  ${title}  ${rest}`
}

function localTime(atMs: number, options: YouTubeOptions): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat(chooseLanguage(options), format).format(atMs)
}

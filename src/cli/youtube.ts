import { join } from 'node:path'
import type { Connection } from '#shared/publishing/upload/contract.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import { secretName } from '#main/publishing/youtube/secret-store.ts'
import { Folders } from '#main/workspace/folders.ts'
import { untilStopped } from './interrupt.ts'
import { type CommonOptions, translator, withStudio, workspaceOf } from './open.ts'

export interface YouTubeOptions extends CommonOptions {
  readonly json?: boolean
}

/** Prints the address to open, and ends once the person agreed there. */
export async function connectYouTube(options: YouTubeOptions & { client?: string }): Promise<void> {
  const translate = translator(options)
  const connection = await untilStopped((signal) =>
    withStudio(options, async ({ client }) => {
      const file = options.client
      const steps = await client.youtube.connect(file === undefined ? {} : { clientFile: file }, {
        signal,
      })
      for (;;) {
        const step = await steps.next()
        if (step.done) {
          await client.youtube.confirm()
          return step.value
        }
        process.stdout.write(
          options.json
            ? `${JSON.stringify({ open: step.value.url })}\n`
            : `${translate('recipes.cli.openThis')}\n${step.value.url}\n`,
        )
      }
    }),
  )
  tellConnection(connection, options, translate)
}

export async function youtubeStatus(options: YouTubeOptions): Promise<void> {
  const connection = await withStudio(options, ({ client }) => client.youtube.status())
  tellConnection(connection, options, translator(options))
}

/** Says what the library's Google project may use in a day; what is left out stays. */
export async function setQuota(
  options: YouTubeOptions & { uploads?: number; units?: number },
): Promise<void> {
  const connection = await withStudio(options, async ({ client }) => {
    const { quota } = await client.youtube.status()
    const { uploads = quota.uploads, units = quota.units } = options
    return await client.youtube.setQuota({ uploads, units })
  })
  if (options.json) {
    process.stdout.write(`${JSON.stringify(connection)}\n`)
    return
  }
  process.stdout.write(`${translator(options)('recipes.cli.quotaIs', connection.quota)}\n`)
}

export async function disconnectYouTube(options: YouTubeOptions): Promise<void> {
  const translate = translator(options)
  const { wasRevoked } = await withStudio(options, ({ client }) => client.youtube.disconnect())
  const sentence = wasRevoked ? 'recipes.cli.disconnected' : 'recipes.cli.notRevoked'
  process.stdout.write(`${translate(sentence)}\n`)
}

function tellConnection(
  connection: Connection,
  options: YouTubeOptions,
  translate: Translate,
): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify(connection)}\n`)
    return
  }
  const { state, channel } = connection
  if (state === 'none' || !channel) {
    process.stdout.write(`${translate('recipes.cli.notConnected')}\n`)
    return
  }
  const sentence =
    state === 'ended'
      ? translate('queue.reason.reconnect', { detail: '' })
      : translate('recipes.cli.connected', { channel: channel.title })
  const name = secretName(connection.practiceUrl !== undefined)
  const file = join(new Folders(workspaceOf(options)).secrets, `${name}.json`)
  process.stdout.write(`${sentence}\n${translate('recipes.cli.keptInFile', { file })}\n`)
}

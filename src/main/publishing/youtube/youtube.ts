import { join } from 'node:path'
import { pacificDay } from '#shared/publishing/upload/pacific-day.ts'
import type { UploadAction } from '#shared/publishing/upload/next-state.ts'
import { quotaLeft } from '#shared/publishing/upload/quota.ts'
import { type UploadJob, watchUrl } from '#shared/publishing/upload/upload-job.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import { detailsOf, saveDetails } from '../../database/tables/details.ts'
import { touchEpisode } from '../../database/tables/episodes.ts'
import {
  publicationsOf,
  removePublication,
  savePublication,
} from '../../database/tables/publications.ts'
import { addQuotaUse, quotaUseOf } from '../../database/tables/quota-uses.ts'
import {
  findUpload,
  removeUpload,
  saveUpload,
  uploadsInOrder,
} from '../../database/tables/uploads.ts'
import { forgetUnlisting } from '../../database/tables/unlistings.ts'
import type { WorkspaceTools } from '../../workspace/workspace-tools.ts'
import { Account } from './account.ts'
import type { ConnectTools } from './connect.ts'
import { googleAddresses } from './google-addresses.ts'
import { GoogleClient } from './google-client.ts'
import { OfferedConnection } from './offered-connection.ts'
import { schedule } from './schedule.ts'
import { type SecretStore, fileStore, secretName } from './secret-store.ts'
import { unlist } from './unlist.ts'
import { UploadQueue } from './upload-queue.ts'

export interface YouTubeOptions extends WorkspaceTools {
  readonly environment: NodeJS.ProcessEnv
  readonly translate: () => Translate
  readonly onBug: (error: unknown) => void
  /** Where tokens are kept under a name; in a file only this user can read when left out. */
  readonly secrets?: ((name: string) => SecretStore) | undefined
  readonly onSending?: ((isSending: boolean) => void) | undefined
  /** How this computer's settings reach an address (`PROXY host:port; DIRECT`); directly when left out. */
  readonly resolveProxy?: ((url: string) => Promise<string>) | undefined
}

/** No bytes for so long, and the line is taken for dead. */
const STALL_MS = 90_000
/** However much tests hurry: a busy computer may take that long over a chunk. */
const SHORTEST_STALL_MS = 2000

/** Everything about YouTube, put together. */
export function openYouTube(options: YouTubeOptions) {
  const { db, now } = options
  const addresses = googleAddresses(options.environment['PUSTAKA_GOOGLE_URL'])
  const isPractice = addresses.practiceUrl !== undefined
  const pace = paceOf(options.environment, isPractice)
  const inFile = (name: string) => fileStore(join(options.folders.secrets, `${name}.json`))
  const secrets = (options.secrets ?? inFile)(secretName(isPractice))
  const account = new Account(secrets, addresses, options.resolveProxy)
  const use = () => quotaUseOf(db, pacificDay(now()))
  const quota = async () => ({ ...use(), limits: await account.quota() })
  const unitsLeft = async () => quotaLeft(use(), await account.quota()).units
  const ledger = {
    use,
    pay: (cost: Parameters<typeof addQuotaUse>[2]) => addQuotaUse(db, pacificDay(now()), cost),
  }
  const client = new GoogleClient(account, ledger, Math.max(SHORTEST_STALL_MS, STALL_MS * pace))
  const queue = new UploadQueue({
    ...{ client, account, addresses, pace, now },
    random: Math.random,
    onBug: options.onBug,
    onSending: options.onSending ?? (() => undefined),
    onArrived: (job) => rememberPublication(options, job),
    onAct: (job, action) => rememberAct(options, job, action),
    store: {
      all: () => uploadsInOrder(db),
      find: (id) => findUpload(db, id),
      save: (job) => saveUpload(db, job),
      forget: (id) => removeUpload(db, id),
    },
  })
  const offered = new OfferedConnection(account)
  const connecting: ConnectTools = {
    ...{ account, client, addresses, now, offered },
    farewell: () => options.translate()('queue.farewell'),
  }
  const close = async () => {
    await queue.close()
    await account.settled()
  }
  const unlistEpisode = (episodeId: string) => unlist({ db, client, addresses, now }, episodeId)
  const scheduleUpload = (job: UploadJob, publishAt: string) =>
    schedule({ db, now, uploads: queue }, { episodeId: job.episodeId, job, publishAt })
  return {
    ...{ account, addresses, client, queue, connecting, close },
    ...{ quota, unitsLeft, unlist: unlistEpisode, schedule: scheduleUpload },
  }
}

export type YouTube = ReturnType<typeof openYouTube>

/** Tests wait less; nothing else may hurry Google. */
function paceOf(environment: NodeJS.ProcessEnv, isPractice: boolean): number {
  const pace = Number(environment['PUSTAKA_UPLOAD_PACE'])
  return isPractice && pace > 0 ? pace : 1
}

/** From the moment YouTube has the video the episode knows where it is. */
function rememberPublication(
  { db, now, newId }: YouTubeOptions,
  job: UploadJob & { readonly videoId: string },
): void {
  const before = publicationsOf(db, job.episodeId).find(
    ({ destination }) => destination === 'youtube',
  )
  const url = watchUrl(job.videoId)
  if (before?.url !== url) {
    forgetUnlisting(db, job.episodeId)
    savePublication(db, {
      id: before?.id ?? newId(),
      episodeId: job.episodeId,
      destination: 'youtube',
      state: 'published',
      version: job.version,
      url,
      publishedAtMs: now(),
    })
  }
}

/** What a person decided about an upload is true of its episode as well. */
function rememberAct(
  { db, now }: YouTubeOptions,
  { episodeId, videoId }: UploadJob,
  action: UploadAction,
): void {
  if (action === 'publishNow') {
    forgetUnlisting(db, episodeId)
    const details = detailsOf(db, episodeId)
    if (details) {
      saveDetails(db, episodeId, { ...details, privacy: 'public', publishAt: undefined })
      touchEpisode(db, episodeId, now())
    }
  }
  if (action === 'giveUp' && videoId !== undefined) {
    publicationsOf(db, episodeId)
      .filter(({ url }) => url === watchUrl(videoId))
      .forEach(({ id }) => removePublication(db, id))
  }
}

import { join } from 'node:path'
import { connector } from '../src/main/database/connect.ts'
import { saveUpload } from '../src/main/database/tables/uploads.ts'
import { emptyDetails } from '../src/shared/publishing/details.ts'
import type { UploadJob } from '../src/shared/publishing/upload/upload-job.ts'
import { videoResource } from '../src/shared/publishing/upload/video-resource.ts'

const DAY = 86_400_000
const TITLES = [
  'Kancil dan Buku Tua',
  'Cara mencari jurnal',
  'Bincang pustakawan',
  'Membaca nyaring',
  'Tur ruang baca',
  'Kancil dan Buku',
]

/** Lets uploads stand in the queue, one in each state that lasts. The studio is closed. */
export function giveUploads(workspace: string): void {
  const db = connector(undefined)(join(workspace, 'studio.db'), 'existing')
  const [episodeId = ''] = db.prepare<[], string>('SELECT id FROM episodes').pluck().all()
  const nowMs = Date.now()
  const job = (title: string, index: number): UploadJob => ({
    ...{ id: `upload-${index}`, episodeId, title, version: 1, position: index, createdAtMs: nowMs },
    file: { path: `/video-${index}.mp4`, sizeBytes: 412_000_000, modifiedAtMs: nowMs },
    video: videoResource({ ...emptyDetails(title), madeForKids: true }, 'id'),
    ...{ notifySubscribers: false, steps: [], phase: 'uploading', confirmedBytes: 184_549_376 },
    ...{ isEndUnclear: false, looks: 0, rests: 0, isReadBack: false, differences: [] },
  })
  const scheduled = job('', 0).video
  const states: readonly Partial<UploadJob>[] = [
    { hold: { kind: 'paused' } },
    {
      hold: { kind: 'waiting', reason: { code: 'quota' }, sinceMs: nowMs, untilMs: nowMs + DAY },
      confirmedBytes: 0,
    },
    {
      hold: { kind: 'failed', reason: { code: 'unclear' } },
      confirmedBytes: 411_041_792,
      isEndUnclear: true,
    },
    {
      ...{ phase: 'done', videoId: 'v2', processing: 'processed', nextLookAtMs: nowMs + DAY },
      hold: { kind: 'failed', reason: { code: 'momentPassed' } },
      video: {
        ...scheduled,
        status: { ...scheduled.status, publishAt: new Date(nowMs - DAY).toISOString() },
      },
    },
    {
      phase: 'done',
      videoId: 'v1',
      processing: 'uploaded',
      steps: [
        { id: 't', kind: 'thumbnail', state: 'done' },
        { id: 'c', kind: 'captions', language: 'id', state: 'done' },
        {
          ...{ id: 'p', kind: 'playlist', playlist: 'Dongeng Sabtu', state: 'failed' },
          reason: { code: 'invalid', detail: 'playlist' },
        },
      ],
      differences: [{ field: 'privacy', wanted: 'public', actual: 'private' }],
    },
    {
      ...{ phase: 'ready', confirmedBytes: 0 },
      hold: { kind: 'needsReconnect', reason: { code: 'notConnected' } },
    },
  ]
  states.forEach((state, index) => {
    saveUpload(db, { ...job(TITLES[index] ?? '', index), ...state })
  })
  db.close()
}

import { join } from 'node:path'
import type { SourceCue } from '#shared/captions/cue.ts'
import type { Music, Timeline } from '#shared/editing/timeline.ts'
import { ZERO, fromSeconds } from '#shared/time/ticks.ts'
import { type Studio, openStudio } from '#main/studio.ts'
import { jobEnd } from '#testing/open-test-studio.ts'
import { ffmpeg } from './yardstick.ts'

const HOURS = 4
const SECONDS = HOURS * 3600
const CLIPS = 2000
const CUES = 3000
const CHAPTERS = 60
const MUSIC = 12
/** How much of each clip's share of the recording is cut away, in seconds. */
const HOLE = 0.2

/** Lengths in seconds. */
export const LONG = { title: 'Empat jam', seconds: SECONDS - CLIPS * HOLE }
/** The yardstick: ten minutes of the same recording, never cut. */
export const SHORT = { title: 'Sepuluh menit', seconds: 600 }

/** Makes a workspace with both episodes, their waveforms computed. */
export async function makeEpisodes(folder: string, workspace: string): Promise<void> {
  const recording = makeRecording(folder)
  const music = join(folder, 'musik.mp3')
  ffmpeg('-f', 'lavfi', '-i', 'anoisesrc=d=30:c=brown:r=22050', '-b:a', '64k', music)
  const studio = await openStudio({
    ...{ workspace, environment: process.env, resources: '', language: 'id' },
    onBug: (error) => {
      throw error
    },
  })
  await makeEpisode(studio, SHORT.title, { recording }, (timeline) => ({
    ...timeline,
    clips: timeline.clips.map((clip) => ({ ...clip, end: fromSeconds(SHORT.seconds) })),
  }))
  const long = await makeEpisode(studio, LONG.title, { recording, music }, cutLong)
  await saveEdit(studio, long.episodeId, (timeline) => timeline, cues(long.assetId))
  await studio.close()
}

/** Four hours in seconds: one minute made, then repeated without coding it again. */
function makeRecording(folder: string): string {
  const minute = join(folder, 'menit.mp4')
  const recording = join(folder, 'rekaman.mp4')
  ffmpeg(
    ...['-f', 'lavfi', '-i', 'testsrc=s=320x180:r=10:d=60'],
    ...['-f', 'lavfi', '-i', `aevalsrc='0.5*sin(600*t)*abs(sin(t/3))':s=16000:d=60`],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-g',
      '20',
      '-c:a',
      'aac',
      '-b:a',
      '32k',
      minute,
    ],
  )
  ffmpeg('-stream_loop', `${HOURS * 60 - 1}`, '-i', minute, '-c', 'copy', recording)
  return recording
}

async function makeEpisode(
  studio: Studio,
  title: string,
  files: { readonly recording: string; readonly music?: string },
  edit: (timeline: Timeline) => Timeline,
) {
  const { client } = studio
  const about = { title, format: 'podcast', language: 'id', showName: 'Bincang' } as const
  const { id: episodeId } = await client.episodes.create(about)
  for (const [use, file] of [['clip', files.recording] as const, ['music', files.music] as const]) {
    if (file) {
      const wanted = { episodeId, files: [file], storage: 'referenced' as const, use }
      const { jobIds } = await client.episodes.importFiles(wanted)
      const [jobId = ''] = jobIds
      await jobEnd(studio, jobId)
    }
  }
  const { timeline } = await client.episodes.open({ episodeId })
  await saveEdit(studio, episodeId, edit)
  const assetId = timeline.clips[0]?.assetId ?? ''
  await client.editing.peaks({ assetId })
  return { episodeId, assetId }
}

async function saveEdit(
  { client }: Studio,
  episodeId: string,
  edit: (timeline: Timeline) => Timeline,
  captions: readonly SourceCue[] = [],
) {
  const { timeline } = await client.episodes.open({ episodeId })
  const { fingerprint: basis } = await client.editing.history({ episodeId })
  await client.editing.save({
    episodeId,
    basis,
    timeline: edit(timeline),
    captions: [{ language: 'id', cues: [...captions] }],
    steps: { kept: 0, added: [], position: 0 },
  })
}

function cutLong(timeline: Timeline): Timeline {
  const assetId = timeline.clips[0]?.assetId ?? ''
  const share = SECONDS / CLIPS
  const clips = Array.from({ length: CLIPS }, (_, index) => ({
    id: `clip-${index}`,
    assetId,
    start: fromSeconds(index * share),
    end: fromSeconds((index + 1) * share - HOLE),
  }))
  const length = LONG.seconds
  const chapters = Array.from({ length: CHAPTERS }, (_, index) => ({
    id: `chapter-${index}`,
    at: fromSeconds((index * length) / CHAPTERS),
    title: `Bagian ${index + 1}`,
  }))
  const [piece] = timeline.music
  return { ...timeline, clips, chapters, music: piece ? repeatMusic(piece, length) : [] }
}

/** The same piece again and again, with pauses between. */
function repeatMusic(piece: Music, length: number): Music[] {
  const share = length / MUSIC
  return Array.from({ length: MUSIC }, (_, index) => ({
    ...piece,
    id: `music-${index}`,
    at: fromSeconds(index * share),
    end: fromSeconds((index + 0.8) * share),
  }))
}

function cues(assetId: string): SourceCue[] {
  const share = SECONDS / CUES
  return Array.from({ length: CUES }, (_, index) => ({
    id: `cue-${index}`,
    assetId,
    start: index === 0 ? ZERO : fromSeconds(index * share),
    end: fromSeconds((index + 0.8) * share),
    text: `Kalimat nomor ${index + 1}, ${'yang panjang '.repeat(index % 5)}dan dibaca.`,
  }))
}

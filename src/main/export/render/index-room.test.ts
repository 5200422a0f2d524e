import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { containerOptions } from '#shared/export/encoding.ts'
import { ffmetadata } from '#shared/export/ffmetadata.ts'
import { indexRoom } from '#shared/export/index-room.ts'
import { PRESETS } from '#shared/export/preset.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { outermostBoxes } from '#testing/outermost-boxes.ts'
import { runFfmpeg } from '../../ffmpeg/run.ts'

const SECONDS = 300
const RATE = 60

test('there is room for the index of five minutes of many frames, chapters and captions; far less would not do', async () => {
  const folder = await aFolder()
  const media = await makeMedia(
    join(folder, 'many.mp4'),
    [generated(`color=s=32x32:r=${RATE}:d=${SECONDS}`), generated(`anullsrc=d=${SECONDS}`)],
    ['-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '2', '-g', '4', '-c:a', 'aac', '-shortest'],
  )
  const seconds = Array.from({ length: SECONDS }, (_, index) => index)
  const chapters = seconds.map((at) => ({ id: `${at}`, title: `Bab ${at}`, at: fromSeconds(at) }))
  const about = { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' }
  const metadata = ffmetadata(about, chapters, fromSeconds(SECONDS))
  const cues = seconds.map((at) => {
    const minute = `00:0${Math.floor(at / 60)}:${`${at % 60}`.padStart(2, '0')}`
    return `${at + 1}\n${minute},000 --> ${minute},500\nA\n\n`
  })
  const captions = cues.join('')
  await writeFile(join(folder, 'metadata.txt'), metadata)
  await writeFile(join(folder, 'captions.srt'), captions)
  const target = join(folder, 'out.mp4')
  const write = (room: number) =>
    runFfmpeg(
      {
        inputs: [
          { file: media },
          { file: join(folder, 'metadata.txt'), options: ['-f', 'ffmetadata'] },
          { file: join(folder, 'captions.srt') },
        ],
        outputs: [
          {
            file: target,
            options: [
              ...['-map', '0', '-map', '2:s', '-c', 'copy', '-c:s', 'mov_text'],
              ...['-map_metadata', '1', '-map_chapters', '1'],
              ...containerOptions(PRESETS['youtube-720p'], room),
            ],
          },
        ],
      },
      { programs, subject: 'test' },
    )

  const plan = { frames: SECONDS * RATE, samples: SECONDS * 48_000 }
  const room = indexRoom(plan, Buffer.byteLength(metadata) + Buffer.byteLength(captions))

  const whole = ['ftyp', 'moov', 'free', 'mdat']
  await write(room)
  expect(await outermostBoxes(target)).toEqual(whole)
  // Older ffmpeg writes over the first frames then, and tells it only in its log.
  const tooLittle = write(room / 5).then(
    () => outermostBoxes(target),
    () => ['refused'],
  )
  expect(await tooLittle).not.toEqual(whole)
})

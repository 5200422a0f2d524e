import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RECORDED_FRAME_RATE, captureCommand } from '#shared/recording/capture-command.ts'
import { aFolder, numberedFrames, programs, readNumbers } from '#testing/make-media.ts'
import { startCapture } from '../ffmpeg/capture.ts'

const SCREEN = {
  ...({ id: 's', kind: 'screen', driver: 'x11grab', device: ':0' } as const),
  ...{ name: 'Screen', label: '', gainDb: 0 },
}
const SECONDS = 3
/** The computer was busy for so long after the first frame; what it had missed was then captured at one go. */
const STALL_S = 0.2

test('after a computer was too busy for a moment, pictures are where they belong again', async () => {
  const folder = await aFolder()
  const { file, options = [] } = numberedFrames(SECONDS, RECORDED_FRAME_RATE)
  const late = `if(gt(N,0),${STALL_S}+N/1000,0)`
  const stalled = `${file},setpts='max(N/${RECORDED_FRAME_RATE},${late})/TB'`
  const args = captureCommand(SCREEN, { isRecorded: true })
  const output = args.slice(args.indexOf('-filter_complex'))
  const pieces: Buffer[] = []
  const capture = startCapture(
    { recorder: programs.ffmpeg },
    [...options, '-i', stalled, ...output],
    {
      onStart: () => undefined,
      onData: (data) => pieces.push(data),
      onEnd: () => undefined,
    },
  )
  await capture.gone

  const recorded = join(folder, 'recorded.mp4')
  await writeFile(recorded, Buffer.concat(pieces))
  const numbers = await readNumbers(recorded)
  const caughtUp = Math.ceil(STALL_S * RECORDED_FRAME_RATE) + 1
  expect(numbers).toHaveLength(SECONDS * RECORDED_FRAME_RATE)
  expect(numbers.slice(caughtUp)).toEqual(numbers.map((_, frame) => frame).slice(caughtUp))
})

import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStudio } from '#main/studio.ts'
import { clicks } from '#shared/recording/sync-check.ts'
import { peaksOf } from '#main/recording/measure-delay.ts'
import { startDisplay } from '#testing/display.ts'
import { filesOfTake, newEpisode, pause, sourcesNamed } from '#testing/record.ts'
import { hasSoundServer, startSoundServer } from '#testing/sound-server.ts'
import { programs } from '#testing/make-media.ts'
import { benchFolder, ffmpeg } from './yardstick.ts'

/**
 * A long recording of microphone and screen: memory must stay flat and sound must not drift. The processor
 * time it takes is told against bare ffmpeg capturing the same. PUSTAKA_SOAK_MINUTES=120 for the long one.
 */
const MINUTES = Number(process.env['PUSTAKA_SOAK_MINUTES'] ?? 3)

if (hasSoundServer) {
  await soak()
} else {
  process.stdout.write('skipped: needs pulseaudio and pactl\n')
}

async function soak(): Promise<void> {
  const folder = benchFolder()
  const server = await startSoundServer()
  const display = await startDisplay(1280, 720)
  process.env['PULSE_SERVER'] = server.environment.PULSE_SERVER
  process.env['DISPLAY'] = display.name
  server.plugIn('narator')
  const film = join(folder, 'film.mkv')
  const sound = join(folder, 'click.wav')
  const length = MINUTES * 60 + 60
  const encoding = ['-c:v', 'libx264', '-preset', 'ultrafast']
  ffmpeg('-f', 'lavfi', '-i', `testsrc2=s=640x360:r=15:d=${length}`, ...encoding, film)
  const click = `aevalsrc='0.6*sin(2000*PI*t)*lt(mod(t,1),0.02)':s=48000:d=${length}`
  ffmpeg('-f', 'lavfi', '-i', click, sound)
  const players = [display.show(film), server.play('narator', sound, 200)]
  await pause(2000)
  const bare = await bareSeconds(join(folder, 'bare'))
  const ours = await record(join(folder, 'w'))
  players.forEach((player) => player.kill())
  display.stop()
  server.stop()
  process.stdout.write(
    `processor time a minute, against bare ffmpeg: ${(ours.cpu / bare).toFixed(2)}x ` +
      `(${ours.cpu.toFixed(2)} s against ${bare.toFixed(2)} s)\n` +
      `  memory after a tenth and at the end: ${ours.memory.map(Math.round).join(' and ')} MB\n` +
      `  sound against the clock over ${MINUTES} minutes: ${ours.driftMs.toFixed(2)} ms a minute\n`,
  )
  process.exit(0)
}

async function record(workspace: string) {
  const studio = await openStudio({
    ...{ workspace, environment: process.env, resources: '', language: 'id' },
    onBug: (error) => {
      throw error
    },
  })
  const { recording } = studio.client
  const episodeId = await newEpisode(studio)
  const sources = await sourcesNamed(studio, 'narator', 'screen')
  const before = cpuSeconds()
  const { takeId = '' } = await recording.start({ episodeId, sources, countdownMs: 0 })
  const memory: number[] = []
  for (let tenth = 0; tenth < 10; tenth++) {
    await pause(MINUTES * 6000)
    memory.push(process.memoryUsage().rss / 1e6)
  }
  await recording.stop()
  const cpu = (cpuSeconds() - before) / MINUTES
  const { file } = filesOfTake(workspace, episodeId, takeId)
  const heard = clicks(await peaksOf(programs, file('microphone-1.0')))
  await studio.close()
  const [first = 0] = heard
  const last = heard.at(-1) ?? 0
  const driftMs =
    (last - first - Math.round((last - first) / 1000) * 1000) / ((last - first) / 60_000)
  return { cpu, driftMs, memory: [memory[0] ?? 0, memory.at(-1) ?? 0] }
}

/** The same sources and the same encoding by one bare ffmpeg, for half a minute; processor time a minute. */
async function bareSeconds(target: string): Promise<number> {
  const before = cpuSeconds()
  const child = spawn('ffmpeg', [
    ...['-v', 'error', '-nostdin', '-t', '30'],
    ...['-f', 'x11grab', '-framerate', '30', '-i', process.env['DISPLAY'] ?? ''],
    ...['-t', '30', '-f', 'pulse', '-i', 'narator', '-map', '0:v', '-map', '1:a'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-crf', '20'],
    ...['-pix_fmt', 'yuv420p', '-c:a', 'pcm_s24le', `${target}.mkv`],
  ])
  await new Promise((resolve) => child.once('close', resolve))
  return (cpuSeconds() - before) * 2
}

/** Of this program and everything it has started and seen end. */
function cpuSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0)
  return ticks / Number(execFileSync('getconf', ['CLK_TCK']).toString())
}

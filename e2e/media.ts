import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Twelve seconds of tone with a silence each second. */
export function makeSound(folder: string, name = 'cerita kancil.wav'): string {
  const file = join(folder, name)
  const source = "aevalsrc='0.4*sin(880*PI*t)*lt(mod(t,1),0.6)':s=48000:d=12"
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', source, file])
  return file
}

/** Moving picture with sound, as a phone records it. */
export function makeVideo(folder: string, name = 'rekaman.mp4', seconds = 6): string {
  const file = join(folder, name)
  const inputs = [
    '-f',
    'lavfi',
    '-i',
    `testsrc2=s=640x360:r=30:d=${seconds}`,
    '-f',
    'lavfi',
    '-i',
    `sine=d=${seconds}`,
  ]
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    ...inputs,
    '-preset',
    'ultrafast',
    '-pix_fmt',
    'yuv420p',
    file,
  ])
  return file
}

export function makeCaptions(folder: string): string {
  const file = join(folder, 'takarir.srt')
  writeFileSync(
    file,
    '1\n00:00:00,500 --> 00:00:03,500\nPada suatu hari\n\n2\n00:00:08,000 --> 00:00:11,000\nkancil membaca\n',
  )
  return file
}

/** A round logo on nothing. */
export function makeLogo(folder: string, name = 'logo.png'): string {
  const file = join(folder, name)
  const alpha = 'a=255*lt(hypot(X-150\\,Y-150)\\,140)'
  const source = `color=0xE5A51E:s=300x300,format=rgba,geq=r=229:g=165:b=30:${alpha}`
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', source],
    ...['-frames:v', '1', file],
  ])
  return file
}

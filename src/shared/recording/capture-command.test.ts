import { expect, test } from 'vitest'
import { captureCommand } from './capture-command.ts'
import type { ChosenSource } from './capture-settings.ts'
import type { CaptureDriver, SourceKind } from './source.ts'

function aSource(kind: SourceKind, driver: CaptureDriver, device: string): ChosenSource {
  return { id: `${driver}:${device}`, kind, driver, device, name: device, label: '', gainDb: 0 }
}

/** What comes before and up to the device's name. */
function input(source: ChosenSource): string {
  const args = captureCommand(source, { isRecorded: true })
  return args.slice(0, args.indexOf('-i') + 2).join(' ')
}

test('every system opens its devices with a queue, so that nothing is dropped', () => {
  expect(input(aSource('microphone', 'pulse', 'alsa_input.usb-1'))).toBe(
    '-thread_queue_size 1024 -f pulse -name Pustaka Studio -fragment_size 1920 ' +
      '-sample_rate 48000 -channels 1 -i alsa_input.usb-1',
  )
  expect(input(aSource('systemSound', 'pulse', 'a.monitor'))).toContain(
    '-fragment_size 3840 -sample_rate 48000 -channels 2 -i a.monitor',
  )
  expect(input(aSource('microphone', 'alsa', 'plughw:1,0'))).toBe(
    '-thread_queue_size 1024 -f alsa -sample_rate 48000 -i plughw:1,0',
  )
  expect(input(aSource('microphone', 'dshow', 'Mikrofon (USB)'))).toBe(
    '-thread_queue_size 1024 -use_wallclock_as_timestamps 1 -f dshow ' +
      '-audio_buffer_size 50 -i audio=Mikrofon (USB)',
  )
  expect(input(aSource('microphone', 'avfoundation', 'MacBook Microphone'))).toBe(
    '-thread_queue_size 1024 -use_wallclock_as_timestamps 1 -f avfoundation -i :MacBook Microphone',
  )
  expect(input(aSource('screen', 'x11grab', ':0.0'))).toBe(
    '-thread_queue_size 32 -f x11grab -framerate 30 -draw_mouse 1 -i :0.0',
  )
  expect(input(aSource('screen', 'x11grab', ':0.0 0x1a00007'))).toBe(
    '-thread_queue_size 32 -f x11grab -framerate 30 -draw_mouse 1 -window_id 0x1a00007 -i :0.0',
  )
  expect(input(aSource('camera', 'v4l2', '/dev/video0'))).toBe(
    '-thread_queue_size 64 -f v4l2 -ts abs -framerate 30 -video_size 1280x720 -i /dev/video0',
  )
  expect(input(aSource('screen', 'gdigrab', 'desktop'))).toBe(
    '-thread_queue_size 32 -f gdigrab -framerate 30 -draw_mouse 1 -i desktop',
  )
  expect(input(aSource('screen', 'ddagrab', '0'))).toBe(
    '-thread_queue_size 32 -f lavfi -i ddagrab=output_idx=0:framerate=30,hwdownload,format=bgra',
  )
  expect(input(aSource('camera', 'dshow', 'HD Webcam'))).toBe(
    '-thread_queue_size 64 -use_wallclock_as_timestamps 1 -f dshow -rtbufsize 256M ' +
      '-framerate 30 -video_size 1280x720 -i video=HD Webcam',
  )
  expect(input(aSource('screen', 'avfoundation', 'Capture screen 0'))).toBe(
    '-thread_queue_size 64 -use_wallclock_as_timestamps 1 -f avfoundation ' +
      '-framerate 30 -capture_cursor 1 -i Capture screen 0:none',
  )
})

test('sound comes as plain samples, raised by the gain that was set', () => {
  const source = aSource('microphone', 'pulse', 'a')
  const plain = captureCommand(source, { isRecorded: true })
  const raised = captureCommand({ ...source, gainDb: 6 }, { isRecorded: true })

  expect(plain.slice(plain.indexOf('-map')).join(' ')).toBe(
    '-map 0:a:0 -ac 1 -ar 48000 -c:a pcm_s24le -f s24le -flush_packets 1 pipe:1',
  )
  expect(raised.join(' ')).toContain('-map 0:a:0 -af volume=6dB -ac 1')
})

test('a picture is only looked at until it is recorded; begun anew it keeps its size', () => {
  const source = aSource('screen', 'x11grab', ':0')
  const looking = captureCommand(source, { isRecorded: false }).join(' ')
  const recording = captureCommand(source, { isRecorded: true }).join(' ')
  const again = captureCommand(source, {
    isRecorded: true,
    canvas: { width: 1280, height: 720 },
  }).join(' ')

  expect(looking).not.toContain('libx264')
  expect(looking).toContain('pipe:3')
  expect(recording).toContain('+empty_moov+default_base_moof -frag_duration 200000')
  expect(recording).toContain("scale='min(1920,iw)':'min(1080,ih)'")
  expect(again).toContain('pad=1280:720:-1:-1')
})

test('a browser’s source is no command', () => {
  const source = aSource('camera', 'chromium', 'x')
  expect(() => captureCommand(source, { isRecorded: true })).toThrow(RangeError)
})

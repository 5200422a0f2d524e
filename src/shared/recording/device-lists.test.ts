import { expect, test } from 'vitest'
import { parseAvfoundation, parseDshow, parseSources } from './device-lists.ts'

test('the sources of a Linux sound server: microphones, and what loudspeakers play', () => {
  const text = [
    'Auto-detected sources for pulse:',
    '  alsa_output.pci.monitor [Monitor of Built-in Audio] (none)',
    '* alsa_input.usb-RODE_NT-USB-00.mono [RØDE NT-USB [Mini] (2)] (none)',
    '',
  ].join('\n')
  expect(parseSources(text, 'pulse')).toEqual([
    {
      id: 'pulse:alsa_output.pci.monitor',
      driver: 'pulse',
      kind: 'systemSound',
      device: 'alsa_output.pci.monitor',
      name: 'Monitor of Built-in Audio',
      isDefault: false,
    },
    {
      id: 'pulse:alsa_input.usb-RODE_NT-USB-00.mono',
      driver: 'pulse',
      kind: 'microphone',
      device: 'alsa_input.usb-RODE_NT-USB-00.mono',
      name: 'RØDE NT-USB [Mini] (2)',
      isDefault: true,
    },
  ])
})

test('of ALSA only what can be recorded from, not its plug-ins', () => {
  const text = [
    'Auto-detected sources for alsa:',
    '  null [Discard all samples (playback) or generate zero samples (capture)] (none)',
    '* default [Default ALSA Output] (none)',
    '  plughw:CARD=Mini,DEV=0 [RODE NT-USB Mini, USB Audio Hardware device] (none)',
    '  samplerate [Rate Converter Plugin Using Samplerate Library] (none)',
  ].join('\n')
  expect(parseSources(text, 'alsa').map(({ device }) => device)).toEqual([
    'default',
    'plughw:CARD=Mini,DEV=0',
  ])
})

test('the devices of Windows, the first of each kind being its default', () => {
  const text = [
    '[dshow @ 000001d8] "HD Webcam C270" (video)',
    '[dshow @ 000001d8]   Alternative name "@device_pnp_\\\\?\\usb#vid_046d"',
    '[dshow @ 000001d8] "Mikrofon (Realtek(R) Audio)" (audio)',
    '[dshow @ 000001d8] "Mikrofon (USB)" (audio)',
    'dummy: Immediate exit requested',
  ].join('\r\n')
  expect(parseDshow(text).map(({ kind, device, isDefault }) => [kind, device, isDefault])).toEqual([
    ['camera', 'HD Webcam C270', true],
    ['microphone', 'Mikrofon (Realtek(R) Audio)', true],
    ['microphone', 'Mikrofon (USB)', false],
  ])
})

test('the devices of macOS, screens apart from cameras', () => {
  const text = [
    '[AVFoundation indev @ 0x7f] AVFoundation video devices:',
    '[AVFoundation indev @ 0x7f] [0] FaceTime HD Camera',
    '[AVFoundation indev @ 0x7f] [1] Capture screen 0',
    '[AVFoundation indev @ 0x7f] AVFoundation audio devices:',
    '[AVFoundation indev @ 0x7f] [0] MacBook Pro Microphone',
  ].join('\n')
  expect(parseAvfoundation(text).map(({ kind, id, isDefault }) => [kind, id, isDefault])).toEqual([
    ['camera', 'avfoundation:FaceTime HD Camera', true],
    ['screen', 'avfoundation:Capture screen 0', false],
    ['microphone', 'avfoundation:MacBook Pro Microphone', true],
  ])
})

import { type CaptureAnswer, CaptureRequest } from '#shared/recording/browser-capture.ts'
import { BrowserCapture } from './browser-capture.ts'
import { listenTo } from './listening.ts'

/**
 * A page nobody sees: it captures what ffmpeg cannot, and hands every piece over at once. It is apart from
 * the window, so that a take goes on when the window is reloaded or crashes.
 */
const captures = new Map<number, BrowserCapture>()

window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.source === window && event.data?.type === 'studio-port' && port) {
    port.addEventListener('message', ({ data }) => void obey(port, CaptureRequest.parse(data)))
    port.start()
  }
})

async function obey(port: MessagePort, request: CaptureRequest): Promise<void> {
  const answer = (told: CaptureAnswer) => port.postMessage(told)
  switch (request.kind) {
    case 'list':
      answer({ kind: 'cameras', cameras: await cameras() })
      break
    case 'begin':
      captures.set(request.id, new BrowserCapture(request, answer))
      break
    case 'finish':
      captures.get(request.id)?.finish()
      captures.delete(request.id)
      break
    case 'listen':
      answer({ kind: 'listening', isHeard: await listenTo(request.microphone) })
      break
  }
}

async function cameras() {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId)
    .map(({ deviceId, label }) => ({ id: deviceId, name: label || deviceId }))
}

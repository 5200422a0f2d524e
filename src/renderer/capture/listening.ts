let stop = () => {}

/**
 * Plays a microphone while it hears, as directly as the computer can; without a name it plays none. Answers
 * whether it is heard. Nothing is cleaned or cancelled: the person hears what is recorded.
 */
export async function listenTo(microphone: string | undefined): Promise<boolean> {
  stop()
  if (microphone === undefined) {
    return false
  }
  const devices = await navigator.mediaDevices.enumerateDevices()
  const device = devices.find(({ kind, label }) => kind === 'audioinput' && label === microphone)
  if (!device) {
    return false
  }
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: {
      deviceId: { exact: device.deviceId },
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
    },
  })
  const context = new AudioContext({ latencyHint: 'interactive' })
  context.createMediaStreamSource(stream).connect(context.destination)
  stop = () => {
    stream.getTracks().forEach((track) => track.stop())
    void context.close()
    stop = () => {}
  }
  return true
}

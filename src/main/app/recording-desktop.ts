import { desktopCapturer, powerMonitor, powerSaveBlocker, screen, session } from 'electron'
import type { Translate } from '#shared/i18n/create-translator.ts'
import { foundSource } from '#shared/recording/device-lists.ts'
import type { CaptureSource } from '#shared/recording/source.ts'
import type { RecordingDesktop } from '../recording/open-recording.ts'
import type { Studio } from '../studio.ts'
import type { CapturePage } from './capture-page.ts'
import { isWayland, windowSources } from './desktop-sources.ts'

/** What only a desktop can do for a recording. */
export function recordingDesktop(page: CapturePage, translate: () => Translate): RecordingDesktop {
  let blocker: number | undefined
  return {
    capture: page.capture,
    sources: async () => {
      const [windows, cameras] = await Promise.all([windowSources(), page.cameras()])
      return [...cameras, ...windows, ...(isWayland() ? [chosenByPortal(translate())] : [])]
    },
    keepAwake: (isNeeded) => {
      if (blocker !== undefined) {
        powerSaveBlocker.stop(blocker)
        blocker = undefined
      }
      if (isNeeded) {
        blocker = powerSaveBlocker.start('prevent-display-sleep')
      }
    },
  }
}

/** What happens to the computer while something is recorded. */
export function guardRecording(studio: Studio): void {
  const stop = (reason: 'suspend' | 'quit') => studio.recorder.stop(reason)
  powerMonitor.on('suspend', () => void stop('suspend').catch(console.error))
  screen.on('display-metrics-changed', () => studio.screenChanged())
  session.defaultSession.setDisplayMediaRequestHandler((_request, answer) => {
    void desktopCapturer.getSources({ types: ['screen'] }).then(
      ([video]) => answer(video ? { video } : {}),
      () => answer({}),
    )
  })
}

function chosenByPortal(translate: Translate): CaptureSource {
  const name = translate('devices.wholeScreen')
  return foundSource({
    ...{ driver: 'chromium', kind: 'screen', device: 'portal', name },
    isDefault: true,
  })
}

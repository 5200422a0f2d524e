import { type CaptureOptions, captureCommand } from '#shared/recording/capture-command.ts'
import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import { type Capture, type CaptureListener, startCapture } from '../ffmpeg/capture.ts'
import type { Programs } from '../ffmpeg/programs.ts'

/** Begins to capture a source, with whatever can. */
export type BeginCapture = (
  source: ChosenSource,
  options: CaptureOptions,
  listener: CaptureListener,
) => Capture

/** Captures with ffmpeg, and with the window's browser what ffmpeg cannot. */
export function beginCapture(
  programs: Pick<Programs, 'recorder'>,
  inBrowser: BeginCapture | undefined,
): BeginCapture {
  return (source, options, listener) => {
    if (source.driver !== 'chromium') {
      return startCapture(programs, captureCommand(source, options), listener)
    }
    if (!inBrowser) {
      throw new Error('only a window can capture with the browser')
    }
    return inBrowser(source, options, listener)
  }
}

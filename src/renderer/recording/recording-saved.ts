import {
  captureSettingsSaved,
  hasUnsavedCaptureSettings,
} from './sources/capture-settings-store.ts'
import { hasUnsavedScript, scriptSaved } from '../open-episode/script-store.ts'

/** Settles once the script and the choice of sources are on disk. */
export async function recordingSaved(): Promise<void> {
  await Promise.all([scriptSaved(), captureSettingsSaved()])
}

export function hasUnsavedRecording(): boolean {
  return hasUnsavedScript() || hasUnsavedCaptureSettings()
}

import { useEffect } from 'react'
import { create } from 'zustand'
import {
  type CaptureSettings,
  type ChosenSource,
  firstChoice,
} from '#shared/recording/capture-settings.ts'
import { SaveQueue, type Saving } from '../../open-episode/save-queue.ts'
import { client } from '../../studio.ts'
import { useFoundSources } from './source-watch.ts'

/** A dragged slider rests this long before it is saved. */
const RESTED_MS = 500

interface CaptureSettingsState {
  readonly showId: string | undefined
  /** Undefined until they have been read. */
  readonly settings: CaptureSettings | undefined
  /** Whether a person changed something: until then a new show begins with the system's microphone. */
  readonly isTouched: boolean
  readonly saving: Saving
  readonly error: unknown
}

const UNREAD: CaptureSettingsState = {
  showId: undefined,
  settings: undefined,
  isTouched: false,
  saving: { kind: 'saved', atMs: undefined },
  error: undefined,
}

/** What the show of the open episode is recorded with. */
export const useCaptureSettings = create<CaptureSettingsState>()(() => UNREAD)

let queue: SaveQueue<CaptureSettings> | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Reads the settings of a show; what was changed for another one is saved first. */
export function useShowSettings(showId: string): void {
  useEffect(() => {
    void open(showId)
  }, [showId])
}

/** The sources that are chosen; for a new show, what it would begin with. */
export function useChosenSources(): readonly ChosenSource[] {
  const found = useFoundSources((state) => state.found)
  const { settings, isTouched } = useCaptureSettings()
  return chosenAmong(settings, isTouched, found)
}

/** Changes what is chosen; it is saved once it rests. */
export function changeSources(
  operation: (sources: readonly ChosenSource[]) => ChosenSource[],
): void {
  changeSettings((settings) => ({ ...settings, sources: operation(settings.sources) }))
}

export function changeSettings(operation: (settings: CaptureSettings) => CaptureSettings): void {
  const { settings, isTouched } = useCaptureSettings.getState()
  if (!settings) {
    return
  }
  const sources = [...chosenAmong(settings, isTouched, useFoundSources.getState().found)]
  const changed = operation({ ...settings, sources })
  useCaptureSettings.setState({ settings: changed, isTouched: true, saving: { kind: 'saving' } })
  clearTimeout(timer)
  timer = setTimeout(flush, RESTED_MS)
}

/** Settles once the choice is on disk. */
export async function captureSettingsSaved(): Promise<void> {
  flush()
  await queue?.settled()
}

export function hasUnsavedCaptureSettings(): boolean {
  return useCaptureSettings.getState().saving.kind !== 'saved'
}

async function open(showId: string): Promise<void> {
  if (useCaptureSettings.getState().showId === showId) {
    return
  }
  flush()
  useCaptureSettings.setState({ ...UNREAD, showId })
  try {
    const settings = await client.recording.settings({ showId })
    if (useCaptureSettings.getState().showId === showId) {
      queue = newQueue(showId, settings)
      useCaptureSettings.setState({ settings })
    }
  } catch (error) {
    useCaptureSettings.setState({ error, showId: undefined })
  }
}

function newQueue(showId: string, read: CaptureSettings): SaveQueue<CaptureSettings> {
  return new SaveQueue(read, {
    save: (settings) => client.recording.saveSettings({ showId, settings }),
    report: (saving) => {
      if (useCaptureSettings.getState().showId === showId) {
        useCaptureSettings.setState({ saving })
      }
    },
  })
}

function flush(): void {
  const { settings } = useCaptureSettings.getState()
  if (timer === undefined || !settings) {
    return
  }
  clearTimeout(timer)
  timer = undefined
  queue?.offer(settings)
}

let newest: { found: unknown; choice: readonly ChosenSource[] } | undefined

/** The first choice is worked out once for each list, so that it stays the same object. */
function chosenAmong(
  settings: CaptureSettings | undefined,
  isTouched: boolean,
  found: Parameters<typeof firstChoice>[0] | undefined,
): readonly ChosenSource[] {
  if (!settings) {
    return NONE
  }
  if (isTouched || settings.sources.length > 0) {
    return settings.sources
  }
  if (newest?.found !== found) {
    newest = { found, choice: firstChoice(found ?? []) }
  }
  return newest?.choice ?? NONE
}

const NONE: readonly ChosenSource[] = []

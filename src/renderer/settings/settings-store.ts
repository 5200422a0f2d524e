import { create } from 'zustand'
import { type InterfaceLanguage, Settings } from '#shared/workspace/settings.ts'
import { speak } from '../i18n/words.ts'
import { client } from '../studio.ts'

interface SettingsState {
  readonly settings: Settings
  readonly language: InterfaceLanguage
  /** Why the last change could not be kept. */
  readonly error: unknown
}

/** The choices of the person; they take effect at once and are kept in the workspace. */
export const useSettings = create<SettingsState>()(() => ({
  settings: Settings.parse({}),
  language: 'id',
  error: undefined,
}))

/** Reads the settings before the first screen is drawn, so that nothing flickers. */
export async function loadSettings(): Promise<void> {
  const [settings, system] = await Promise.all([
    client.workspace.readSettings(),
    client.desktop.systemLanguage(),
  ])
  const language = settings.language ?? system.language
  speak(language)
  useSettings.setState({ settings, language })
}

export function changeSettings(change: Partial<Settings>): void {
  const settings = { ...useSettings.getState().settings, ...change }
  const language = settings.language ?? useSettings.getState().language
  speak(language)
  useSettings.setState({ settings, language, error: undefined })
  client.workspace.saveSettings(settings).catch((error: unknown) => {
    useSettings.setState({ error })
  })
}

export function switchLanguage(): void {
  changeSettings({ language: useSettings.getState().language === 'id' ? 'en' : 'id' })
}

/** To the other of the two schemes than the one seen now. */
export function switchColorScheme(): void {
  const { colorScheme } = useSettings.getState().settings
  const isDark = colorScheme === 'auto' ? systemIsDark() : colorScheme === 'dark'
  changeSettings({ colorScheme: isDark ? 'light' : 'dark' })
}

function systemIsDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches
}

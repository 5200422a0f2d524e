import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { InterfaceLanguage } from '#shared/workspace/settings.ts'

/** As Chromium calls them: days come before months in both. */
const CHROMIUM = { id: 'id', en: 'en-GB' } as const

/** Indonesian unless the computer, or PUSTAKA_LANG, says English. */
export function systemLanguage(): InterfaceLanguage {
  // Not Chromium's own language, which is the studio's from the second start on; "c" is none.
  const spoken = app.getPreferredSystemLanguages().find((tag) => tag.length > 1)
  const wanted = process.env['PUSTAKA_LANG'] ?? spoken ?? app.getLocale()
  return wanted.startsWith('en') ? 'en' : 'id'
}

/**
 * Fields for days are drawn by Chromium, which writes 3 April as 04/03 where the computer speaks American
 * English: they follow the language the studio spoke last. To be called before Electron is ready.
 */
export function writeDaysAsBefore(): void {
  const spoken = InterfaceLanguage.safeParse(process.env['PUSTAKA_LANG'] ?? remembered())
  if (spoken.success) {
    app.commandLine.appendSwitch('lang', CHROMIUM[spoken.data])
  }
}

/** Keeps for the next start which language the window speaks. */
export function rememberLanguage(language: InterfaceLanguage): void {
  if (remembered() !== language) {
    mkdirSync(app.getPath('userData'), { recursive: true })
    writeFileSync(file(), language)
  }
}

function remembered(): string | undefined {
  try {
    return readFileSync(file(), 'utf8')
  } catch {
    return undefined // the first start
  }
}

function file(): string {
  return join(app.getPath('userData'), 'language')
}

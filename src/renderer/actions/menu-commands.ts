import { useEffect } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { client } from '../studio.ts'
import { enabledCommands, runCommand, useActions } from './registry.ts'

/** Runs what is chosen in the application menu, and tells the menu what can be chosen. */
export function useMenuCommands(): void {
  useEffect(() => {
    const stop = new AbortController()
    void obeyMenu(stop.signal)
    return () => stop.abort()
  }, [])

  const language = useLanguage()
  const offered = useActions(({ actions }) => enabledCommands(actions).toSorted().join(' '))
  useEffect(() => {
    const timer = setTimeout(() => {
      const commands = enabledCommands(useActions.getState().actions)
      client.desktop.offerCommands({ commands, language }).catch(reportBug)
    }, 50)
    return () => clearTimeout(timer)
  }, [offered, language])
}

async function obeyMenu(signal: AbortSignal): Promise<void> {
  try {
    for await (const command of await client.desktop.menuCommands(undefined, { signal })) {
      runCommand(command)
    }
  } catch (error) {
    if (!signal.aborted) {
      reportBug(error)
    }
  }
}

function reportBug(error: unknown): void {
  console.error(error)
}

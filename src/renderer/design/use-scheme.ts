import { useSyncExternalStore } from 'react'

/** Names the colours in use: it changes with theme and contrast. For what is drawn, not styled. */
export function useScheme(): string {
  return useSyncExternalStore(watchScheme, currentScheme)
}

function watchScheme(notify: () => void): () => void {
  const observer = new MutationObserver(notify)
  observer.observe(document.documentElement, {
    attributeFilter: ['data-mantine-color-scheme', 'data-contrast'],
  })
  return () => observer.disconnect()
}

function currentScheme(): string {
  const { mantineColorScheme = '', contrast = '' } = document.documentElement.dataset
  return `${mantineColorScheme} ${contrast}`
}

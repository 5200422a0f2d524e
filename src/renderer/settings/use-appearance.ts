import { useMantineColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import { useSettings } from './settings-store.ts'

/** Draws the window in the scheme and contrast that were chosen; the system's wish for contrast counts too. */
export function useAppearance(): void {
  const { colorScheme, contrast } = useSettings((state) => state.settings)
  const { setColorScheme } = useMantineColorScheme()
  const systemWantsMore = useMediaQuery('(prefers-contrast: more)') ?? false
  useEffect(() => setColorScheme(colorScheme), [colorScheme, setColorScheme])
  useEffect(() => {
    document.documentElement.dataset['contrast'] =
      contrast === 'more' || systemWantsMore ? 'more' : 'normal'
  }, [contrast, systemWantsMore])
}

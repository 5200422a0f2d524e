import { z } from 'zod'

export const InterfaceLanguage = z.enum(['id', 'en'])
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>

export const ColorScheme = z.enum(['auto', 'light', 'dark'])
export type ColorScheme = z.infer<typeof ColorScheme>

/** Words and phrases that only fill pauses, by the language in which they are said. */
const Fillers = z.object({
  id: z.array(z.string()).default(['eh', 'em', 'anu', 'apa namanya', 'gitu']),
  en: z.array(z.string()).default(['um', 'uh', 'you know']),
})

/** Choices of the person, kept in the workspace. An undefined language follows the system. */
export const Settings = z.object({
  language: InterfaceLanguage.optional(),
  colorScheme: ColorScheme.default('auto'),
  contrast: z.enum(['normal', 'more']).default('normal'),
  fillers: Fillers.prefault({}),
})
export type Settings = z.infer<typeof Settings>

/** What only fills pauses in a language; those of Indonesian where the studio knows none. */
export function fillersFor({ fillers }: Settings, language: string): readonly string[] {
  return /^en\b/i.test(language) ? fillers.en : fillers.id
}

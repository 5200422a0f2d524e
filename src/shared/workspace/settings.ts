import { z } from 'zod'

export const InterfaceLanguage = z.enum(['id', 'en'])
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>

export const ColorScheme = z.enum(['auto', 'light', 'dark'])
export type ColorScheme = z.infer<typeof ColorScheme>

/** Choices of the person, kept in the workspace. An undefined language follows the system. */
export const Settings = z.object({
  language: InterfaceLanguage.optional(),
  colorScheme: ColorScheme.default('auto'),
  contrast: z.enum(['normal', 'more']).default('normal'),
})
export type Settings = z.infer<typeof Settings>

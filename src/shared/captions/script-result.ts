import { z } from 'zod'

/** What a person is told when a script was compared with a voice. */
export const ScriptResult = z.object({
  /** Lines that were found, and those of them that want a look. */
  found: z.number().int(),
  doubtful: z.number().int(),
  /** The text of lines that were not heard. */
  notHeard: z.array(z.string()),
})
export type ScriptResult = z.infer<typeof ScriptResult>

/** Languages that a script can be compared in, those of Indonesian libraries first. */
export const SCRIPT_LANGUAGES = [
  ...['id', 'en', 'en-GB', 'ms', 'ar', 'zh', 'nl', 'de', 'es', 'fr', 'it', 'pt', 'pt-BR', 'ru'],
  ...['tr', 'vi', 'ta', 'hi', 'ja', 'ko', 'pl', 'sv', 'fi', 'cs'],
] as const

/** What a script in a language is compared in: Javanese and its neighbours are spelled like Indonesian. */
export function comparedIn(tag: string): string {
  const known: readonly string[] = SCRIPT_LANGUAGES
  const [general = ''] = tag.split('-')
  return [tag, general].find((language) => known.includes(language)) ?? 'id'
}

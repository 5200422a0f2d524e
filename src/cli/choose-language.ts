import { InterfaceLanguage } from '#shared/workspace/settings.ts'

/** The language asked for, else the one of the environment, else Indonesian. */
export function chooseLanguage(options: { readonly lang?: string }): InterfaceLanguage {
  const wanted = options.lang ?? process.env['PUSTAKA_LANG'] ?? process.env['LANG']?.slice(0, 2)
  return InterfaceLanguage.safeParse(wanted).data ?? 'id'
}

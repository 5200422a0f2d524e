/** Languages whose voice has another name than their tag. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  en: 'en-gb',
  fr: 'fr-fr',
  no: 'nb',
  nn: 'nb',
  zh: 'cmn',
  'zh-hk': 'yue',
}

/**
 * The voice for a language tag: the most exact one there is (`es-419` before `es`), undefined when there is
 * none. Old and three-letter tags are understood (`in` and `ind` are `id`).
 */
export function voiceOf(tag: string, voices: readonly string[]): string | undefined {
  const subtags = canonical(tag).toLowerCase().split('-')
  for (let length = subtags.length; length > 0; length--) {
    const name = subtags.slice(0, length).join('-')
    const voice = [name, OTHER_NAMES[name]].find((wanted) => wanted && voices.includes(wanted))
    if (voice) {
      return voice
    }
  }
  return undefined
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag // not a tag at all; no voice is called so
  }
}

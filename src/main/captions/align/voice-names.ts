/**
 * Languages whose voice has another name than their tag. Plain English is American, because most readings are;
 * eSpeak NG's `en` is British.
 */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  en: 'en-us',
  'en-au': 'en',
  'en-gb': 'en',
  'en-ie': 'en',
  'en-in': 'en',
  'en-nz': 'en',
  'en-za': 'en',
  'es-mx': 'es-419',
  no: 'nb',
  nn: 'nb',
  zh: 'cmn',
  'zh-hk': 'yue',
}

/**
 * The names of voices for a language tag, the most exact one first (`es-419` before `es`); there may be none
 * of that name. Old and three-letter tags are understood (`in` and `ind` are `id`).
 */
export function voiceNames(tag: string): string[] {
  const subtags = canonical(tag).toLowerCase().split('-')
  return subtags.flatMap((_, index) => {
    const name = subtags.slice(0, subtags.length - index).join('-')
    return OTHER_NAMES[name] ?? name
  })
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag // not a tag at all; no voice is called so
  }
}

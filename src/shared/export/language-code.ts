/** ISO 639-2 of the languages that have a shorter code in ISO 639-1. */
const CODES: Readonly<Record<string, string>> = {
  ...{ ar: 'ara', bn: 'ben', de: 'deu', en: 'eng', es: 'spa', fa: 'fas', fr: 'fra', hi: 'hin' },
  ...{ id: 'ind', it: 'ita', ja: 'jpn', jv: 'jav', ko: 'kor', ms: 'msa', nl: 'nld', pl: 'pol' },
  ...{ pt: 'por', ru: 'rus', su: 'sun', sv: 'swe', sw: 'swa', ta: 'tam', th: 'tha', tl: 'tgl' },
  ...{ tr: 'tur', uk: 'ukr', ur: 'urd', vi: 'vie', zh: 'zho' },
}

/** A language as media files name it: three letters (ISO 639-2), `und` where it is not known. */
export function languageCode(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-')
  return language.length === 3 ? language : (CODES[language] ?? 'und')
}

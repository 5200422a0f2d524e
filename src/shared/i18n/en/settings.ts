export const settings = {
  title: 'Settings',
  appearance: 'Appearance',
  language: 'Language of the studio',
  colorScheme: 'Light or dark',
  colorSchemes: { auto: 'Follow the computer', light: 'Light', dark: 'Dark' },
  colorSchemeText: {
    auto: 'Changes by itself with the computer’s setting.',
    light: 'A well-lit reading room.',
    dark: 'A dark recording booth.',
  },
  contrast: 'Contrast',
  contrasts: { normal: 'Normal', more: 'High' },
  contrastText: 'High contrast uses black, white and thicker lines.',
  words: 'Speech',
  fillersId: 'Fillers in Indonesian',
  fillersEn: 'Fillers in English',
  fillersText: 'Separated by commas. They are marked in the Edit step and can be removed at once.',
  youtube: 'YouTube',
  workspace: 'Workspace',
  folder: 'Folder',
  room: 'Disk space',
  interrupted_one:
    '{{count}} export was stopped before it was finished. Its unfinished files were removed.',
  interrupted_other:
    '{{count}} exports were stopped before they were finished. Their unfinished files were removed.',
  versions: 'Versions',
}

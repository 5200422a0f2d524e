export const settings = {
  title: 'Pengaturan',
  appearance: 'Tampilan',
  language: 'Bahasa studio',
  colorScheme: 'Terang atau gelap',
  colorSchemes: { auto: 'Ikuti komputer', light: 'Terang', dark: 'Gelap' },
  colorSchemeText: {
    auto: 'Berganti sendiri mengikuti pengaturan komputer.',
    light: 'Ruang baca yang terang.',
    dark: 'Bilik rekam yang gelap.',
  },
  contrast: 'Kontras',
  contrasts: { normal: 'Biasa', more: 'Tinggi' },
  contrastText: 'Kontras tinggi memakai hitam, putih, dan garis yang lebih tebal.',
  words: 'Ucapan',
  fillersId: 'Kata pengisi bahasa Indonesia',
  fillersEn: 'Kata pengisi bahasa Inggris',
  fillersText:
    'Pisahkan dengan koma. Kata-kata ini ditandai di langkah Sunting dan bisa dibuang sekaligus.',
  youtube: 'YouTube',
  workspace: 'Ruang kerja',
  folder: 'Folder',
  room: 'Ruang disk',
  interrupted_other:
    '{{count}} ekspor terhenti sebelum selesai. Berkas setengah jadinya sudah dihapus.',
  versions: 'Versi',
}

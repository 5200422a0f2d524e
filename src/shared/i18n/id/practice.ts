export const practice = {
  language: 'id',
  channel: 'Kanal latihan',
  onlyHere: 'Hanya ada di komputer ini',
  captions: 'Takarir ({{language}})',
  chapters: 'Bab',
  books: 'Buku yang dibacakan',
  files: 'Berkas',
  video: 'Video',
  audio: 'Suara',
}

export const practice = {
  language: 'en',
  channel: 'Practice channel',
  onlyHere: 'Only on this computer',
  captions: 'Captions ({{language}})',
  chapters: 'Chapters',
  books: 'Books in this episode',
  files: 'Files',
  video: 'Video',
  audio: 'Sound',
}

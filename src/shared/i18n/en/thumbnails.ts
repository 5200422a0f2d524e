export const thumbnails = {
  candidates: 'Frames to choose from',
  candidatesHint: 'Spread evenly over the episode',
  candidate: 'Frame at {{time}}',
  noCandidates:
    'This episode is sound only. The thumbnail has a plain backdrop; import a picture for another.',
  fromPlayhead: 'Take from the playhead',
  canvas: 'The thumbnail, as it will be saved',
  title: 'Title on the thumbnail',
  titleHint: 'Enter begins a new line.',
  drawing: 'Drawing the thumbnail',
  sizes: 'As viewers will see it',
  size: {
    home: 'Home on a phone, 324 px',
    next: 'Up next, 168 px',
    search: 'Search results, 120 px',
  },
  fact: '1,280 × 720, under 2 MB',
  use: 'Use this thumbnail',
  used: 'This thumbnail is in use',
  changed: 'Not in use yet',
  empty: 'A thumbnail is made from a picture in the episode. Import a recording first.',
}

export const desktop = {
  quit: 'Quit',
  useBackup: 'Use that backup',
  stay: 'Stay here',
  quitAnyway: 'Stop and quit',
  quitWhileRunning: 'Quit now?',
  quitWhileRunningDetail:
    'Work is still under way. Quitting stops it; what was being exported or published is offered again at the next start, and your recordings and edits are safe.',
  quitWhileUploading: 'Quit while uploading?',
  quitWhileUploadingDetail:
    'A video is on its way to YouTube. Nothing is lost: at the next start it goes on from what YouTube has confirmed.',
  uploadDone: '“{{title}}” is on YouTube',
  uploadAsks: '“{{title}}” waits for your decision',
  uploadStopped: '“{{title}}”: the upload has stopped',
  quitWhileRecording: 'End the recording and quit?',
  quitWhileRecordingDetail:
    'A take is being recorded. Quitting ends it in good order, with everything kept.',
  goOnRecording: 'Keep recording',
  endAndQuit: 'End and quit',
}

export const desktop = {
  quit: 'Keluar',
  useBackup: 'Pakai cadangan itu',
  stay: 'Tetap di sini',
  quitAnyway: 'Batalkan dan keluar',
  quitWhileRunning: 'Keluar sekarang?',
  quitWhileRunningDetail:
    'Masih ada pekerjaan yang berjalan. Bila keluar, pekerjaan itu dibatalkan; rekaman dan suntingan tetap aman.',
  quitWhileRecording: 'Akhiri rekaman dan keluar?',
  quitWhileRecordingDetail:
    'Rekaman sedang berjalan. Bila keluar, rekaman diakhiri dengan rapi dan semuanya tersimpan.',
  goOnRecording: 'Lanjut merekam',
  endAndQuit: 'Akhiri dan keluar',
}

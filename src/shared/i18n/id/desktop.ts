export const desktop = {
  quit: 'Keluar',
  useBackup: 'Pakai cadangan itu',
  stay: 'Tetap di sini',
  quitAnyway: 'Batalkan dan keluar',
  quitWhileRunning: 'Keluar sekarang?',
  quitWhileRunningDetail:
    'Masih ada pekerjaan yang berjalan. Bila keluar, pekerjaan itu dibatalkan; rekaman dan suntingan tetap aman.',
}

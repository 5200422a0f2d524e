export const desktop = {
  quit: 'Keluar',
  useBackup: 'Pakai cadangan itu',
  stay: 'Tetap di sini',
  quitAnyway: 'Hentikan dan keluar',
  quitWhileRunning: 'Keluar sekarang?',
  quitWhileRunningDetail:
    'Masih ada pekerjaan yang berjalan. Bila keluar, pekerjaan itu berhenti; ekspor dan penerbitannya ditawarkan lagi saat studio dibuka, rekaman dan suntingan tetap aman.',
  quitWhileUploading: 'Tutup saat mengunggah?',
  quitWhileUploadingDetail:
    'Sebuah video sedang dikirim ke YouTube. Tidak ada yang hilang: saat studio dibuka lagi, pengiriman dilanjutkan dari yang sudah dikonfirmasi YouTube.',
  uploadDone: '“{{title}}” sudah di YouTube',
  uploadAsks: '“{{title}}” menunggu keputusan Anda',
  uploadStopped: '“{{title}}”: unggahan berhenti',
  quitWhileRecording: 'Akhiri rekaman dan keluar?',
  quitWhileRecordingDetail:
    'Rekaman sedang berjalan. Bila keluar, rekaman diakhiri dengan rapi dan semuanya tersimpan.',
  goOnRecording: 'Lanjut merekam',
  endAndQuit: 'Akhiri dan keluar',
}

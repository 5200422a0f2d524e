export const jobs = {
  cancel: 'Batalkan',
  cancelling: 'Membatalkan',
  dismiss: 'Singkirkan pesan ini',
  minutesLeft_other: 'tinggal {{count}} menit',
  underAMinuteLeft: 'kurang dari semenit',
  phase: {
    waiting: 'Menunggu giliran',
    checking: 'Memeriksa berkas',
    copying: 'Menyalin berkas',
    reading: 'Membaca rekaman',
    measuring: 'Mengukur kerasnya suara',
    rendering: 'Membuat hasil jadi',
    verifying: 'Memeriksa hasil jadi',
    writing: 'Menulis berkas',
  },
  kind: {
    import: 'Impor {{subject}}',
    export: 'Ekspor {{subject}}',
    publish: 'Terbitkan {{subject}}',
    peaks: 'Gelombang suara {{subject}}',
    proxy: 'Salinan putar {{subject}}',
  },
}

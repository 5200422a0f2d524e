export const failure = {
  workspace: {
    notFolder: '{{folder}} bukan folder. Pilih folder lain untuk ruang kerja.',
    notWritable:
      'Ruang kerja {{folder}} tidak bisa ditulisi. Periksa izin folder itu atau pilih folder lain.',
    inUse:
      'Ruang kerja {{folder}} sedang dibuka oleh Pustaka Studio yang lain. Tutup dulu yang itu.',
    newerSchema:
      'Ruang kerja ini dibuat oleh Pustaka Studio yang lebih baru (basis data {{found}}, program ini mengenal sampai {{known}}). Isinya tidak diubah. Perbarui program ini untuk membukanya.',
    damagedDatabase:
      'Basis data ruang kerja rusak: {{file}}. Cadangan terbaru yang baik bisa dipakai: {{backup}}. Berkas yang rusak tetap disimpan.',
    noGoodBackup:
      'Basis data ruang kerja rusak dan tidak ada cadangan yang baik. Berkas rusaknya tidak diubah: {{file}}.',
  },
  episode: {
    onItsWay:
      'Episode ini ada di antrean untuk YouTube dan akan tetap terbit. Batalkan dulu unggahannya di Antrean, lalu buang.',
    missing: 'Episode itu tidak ada lagi di ruang kerja.',
    changedMeanwhile:
      'Episode ini sedang diubah dari tempat lain. Tidak ada yang hilang; penyimpanan dicoba lagi.',
  },
  campaign: {
    notFile: '{{name}} bukan berkas kampanye. Tidak ada yang diubah.',
    missing: 'Kampanye itu sudah tidak ada di ruang kerja.',
    nameTaken: 'Sudah ada kampanye bernama “{{name}}”. Pilih nama lain.',
    moveIntoPast:
      'Episode ini dijadwalkan terbit otomatis, dan pada hari itu jamnya sudah lewat. Pilih hari lain yang belum lewat. Tidak ada yang diubah.',
    impossible: 'Rencana selesai, atau sasaran jatuh tempo, sebelum dimulai. Periksa tanggalnya.',
  },
  records: {
    missing: 'Buku itu sudah tidak ada di koleksi.',
    unreadable:
      '{{name}} bukan berkas RIS, CSL-JSON, MARCXML, atau MARC yang dapat dibaca. Ekspor sekali lagi dari katalog Anda.',
    marc8:
      'Huruf dalam {{name}} ditulis dalam MARC-8, sehingga huruf beraksen akan rusak. Ekspor dari katalog Anda sebagai UTF-8 atau MARCXML.',
    none: 'Tidak ada buku berjudul di dalam {{name}}. Tidak ada yang diubah.',
    double: 'Itu “{{title}}”, yang sudah ada di koleksi. Sebutlah yang itu.',
    permissionImpossible: 'Izin berakhir sebelum diberikan. Periksa tanggalnya.',
    letterUnreadable:
      '{{name}} tidak dapat disalin. Periksa apakah berkasnya ada dan boleh dibaca.',
  },
  checklist: {
    incomplete:
      'Daftar periksa belum lengkap: {{count}} butir masih terbuka, jadi tidak ada yang dikirim. Lengkapi di langkah Terbitkan, lalu coba lagi.',
    permissionEnds:
      'Pada hari itu izin membacakannya sudah berakhir: {{books}}. Pilih hari yang lebih awal; atau tetapkan harinya di langkah Rincian, nyatakan dengan nama di daftar periksa, lalu kirim lewat “Bandingkan dengan YouTube”.',
    notToSign: 'Butir itu tidak dapat ditandatangani. Perbaiki dahulu apa yang ditemukan.',
  },
  comment: { missing: 'Komentar itu sudah tidak ada.' },
  report: {
    notPrinted:
      'PDF tidak dapat dicetak: untuk itu perlu Electron dan, di Linux, layar atau Xvfb. Jalankan npm run doctor untuk melihat yang kurang, atau tulis halamannya dengan --html lalu cetak dari peramban.',
    noFile:
      'Sebutkan tujuan laporan: --pdf, --csv, atau --html, masing-masing dengan sebuah berkas.',
  },
  show: {
    missing: 'Acara itu tidak ada lagi di ruang kerja.',
    nameTaken: 'Sudah ada acara bernama “{{name}}”. Pilih nama lain.',
    wrongFile:
      '“{{name}}” tidak bisa dipakai di sini. Logo berupa gambar; pembuka, penutup, dan musik berupa rekaman.',
  },
  asset: {
    missing:
      '{{name}} tidak ditemukan di {{file}}. Kembalikan berkas itu ke tempatnya, lalu coba lagi.',
    changed: '{{name}} berubah sejak diimpor. Impor ulang berkas itu agar potongannya tetap tepat.',
  },
  recording: {
    underWay: 'Sebuah rekaman sedang berjalan. Selesaikan dulu yang itu.',
    notUnderWay: 'Tidak ada rekaman yang sedang berjalan.',
    noSources: 'Belum ada mikrofon, kamera, atau layar yang dipilih dan tersambung.',
    deviceFailed:
      '{{name}} tidak bisa dibuka: {{reason}}. Periksa sambungannya dan apakah program lain sedang memakainya.',
    noRoom:
      'Ruang disk tinggal {{free}} MB, padahal {{reserve}} MB selalu disisakan. Kosongkan ruang dulu sebelum merekam.',
    nothingRecorded: 'Rekaman ini terlalu pendek untuk disimpan.',
    noFlash:
      'Kilat dan bunyinya tidak tertangkap bersama. Arahkan kamera ke layar ini, nyalakan pengeras suara, lalu coba lagi.',
  },
  take: { missing: 'Rekaman itu tidak ada lagi di ruang kerja.' },
  page: {
    notPicture:
      '{{name}} bukan gambar. Halaman dibuat dari JPEG, PNG, WebP, atau TIFF. Tidak ada halaman yang ditambahkan.',
  },
  media: {
    unreadable: '{{name}} tidak bisa dibuka. Periksa apakah berkasnya ada dan boleh dibaca.',
    notMedia:
      '{{name}} bukan berkas suara, video, atau gambar yang dikenal, atau berkasnya rusak. Tidak ada yang diimpor. Bila ini rekaman, salin lagi dari asalnya.',
    noSoundNoPicture: '{{name}} tidak berisi suara maupun gambar.',
  },
  ffmpeg: {
    failed: 'Pengolahan {{subject}} gagal: {{reason}}. Berkas asli aman; lihat catatan lengkapnya.',
    missing: 'Program ffmpeg tidak ditemukan. Jalankan npm run doctor untuk melihat yang kurang.',
  },
  disk: {
    full: 'Disk penuh saat menulis {{file}}. Hasil setengah jadi sudah dihapus; kosongkan ruang, lalu coba lagi.',
  },
  captions: {
    unreadable:
      '{{name}} bukan berkas takarir SRT, WebVTT, atau ASS. Takarir yang ada tidak diubah.',
    none: 'Tidak ada takarir yang bisa dibaca di {{name}}. Takarir yang ada tidak diubah.',
    unknownFormat:
      'Takarir tidak dapat ditulis sebagai {{name}}. Akhiri namanya dengan .srt, .vtt, atau .ass.',
    notWritten:
      '{{file}} tidak dapat ditulis. Periksa foldernya dan ruang kosongnya; tidak ada yang berubah.',
  },
  script: {
    unreadable:
      '{{name}} bukan naskah yang bisa dibaca. Simpan sebagai teks biasa, lalu coba lagi.',
    noSound: '{{name}} tidak bersuara, jadi tidak ada yang bisa dicocokkan dengan naskah.',
    empty: 'Di {{name}} tidak ada baris untuk dibacakan.',
    noVoice:
      'Naskah berbahasa {{language}} belum bisa dicocokkan: eSpeak NG tidak mengenal bahasa itu. Bahasa yang ejaannya mirip bisa dipakai sebagai ganti, misalnya id untuk bahasa Jawa atau Sunda.',
  },
  speech: {
    offline:
      '{{name}} tidak bisa diunduh: sambungan putus atau servernya tidak menjawab. Yang sudah terunduh tetap disimpan; coba lagi nanti.',
    damaged:
      '{{name}} yang terunduh bukan berkas yang seharusnya, jadi tidak dipakai. Unduh sekali lagi.',
    notModel: '{{name}} bukan model Whisper (GGML). Tidak ada yang berubah.',
    modelMissing: 'Model itu tidak ada lagi. Pilih model lain.',
    modelBroken:
      'Model itu tidak bisa dibuka. Hapus lalu unduh lagi, atau pilih model lain. Takarir Anda tidak berubah.',
    crashed:
      'Pengenal suara berhenti dua kali di tempat yang sama. Coba model yang lebih kecil. Takarir Anda tidak berubah.',
    nothingHeard: 'Tidak terdengar ucapan di rekaman ini. Takarir Anda tidak berubah.',
  },
  timeline: { empty: 'Belum ada rekaman di episode ini. Impor rekaman dulu.' },
  export: {
    tooLong:
      'Episode ini {{length}}. Supaya muat {{megabytes}} MB dan masih layak ditonton, paling lama {{longest}}. Potong dulu episodenya, atau kirim tautannya saja.',
    wrongResult: 'Hasil {{preset}} tidak lolos pemeriksaan: {{reason}}. Berkasnya tidak dipakai.',
  },
  thumbnail: {
    notPicture: '“{{name}}” bukan gambar. Pilih JPEG, PNG, atau WebP.',
    tooLarge: 'Sampul tidak bisa dibuat di bawah 2 MB.',
  },
  job: { missing: 'Pekerjaan itu sudah tidak ada.' },
  recipe: {
    notJson: '{{file}} bukan JSON yang benar: {{reason}}',
    faults: 'Ada {{count}} kesalahan di {{file}}:\n{{faults}}',
    fileMissing: '{{path}}: berkas {{file}} tidak ada.',
  },
  publication: { missing: 'Terbitan itu tidak ada lagi.' },
  youtube: {
    notLoopback: 'PUSTAKA_GOOGLE_URL hanya boleh menyebut server di komputer ini, bukan {{url}}.',
    noClient:
      'Berkas itu bukan klien OAuth dari Google. Unduh berkas JSON klien "Desktop app" Anda dari Google Cloud, lalu pakai berkas itu.',
    webClient:
      'Klien OAuth itu berjenis "Web application". Buat yang berjenis "Desktop app" di Google Cloud, lalu pakai berkasnya.',
    clientNeeded: 'Untuk tersambung, studio memerlukan berkas JSON klien OAuth milik perpustakaan.',
    denied:
      'Menurut Google, sambungan tidak diizinkan. Tidak ada yang berubah; Anda bisa mencoba lagi.',
    timedOut:
      'Lima menit berlalu tanpa persetujuan di peramban, jadi studio berhenti menunggu. Coba lagi bila sudah siap.',
    scopesMissing:
      'Ada izin yang tidak dicentang di peramban. Sambungkan lagi dan centang semua kotak: tanpa itu studio tidak bisa menerbitkan.',
    noChannel:
      'Akun Google ini belum punya kanal YouTube. Buat dulu di YouTube, lalu sambungkan lagi.',
    apiOff:
      'Ada API YouTube yang belum diaktifkan di proyek Google Anda. Aktifkan “YouTube Data API v3” dan “YouTube Analytics API” di Google Cloud, lalu coba lagi.',
    notUnlisted:
      'Video belum dapat dijadikan tidak publik. Periksa sambungan YouTube di Pengaturan lalu coba lagi, atau ubah langsung di YouTube.',
    notReached: 'YouTube tidak menjawab. Periksa sambungan internet, lalu coba lagi.',
    refused:
      'Google tidak menerima klien OAuth itu. Unduh berkas JSON-nya sekali lagi dari Google Cloud, lalu pakai berkas itu.',
    quota:
      'Kuota proyek Google Anda untuk hari ini sudah habis. Google mengisinya lagi pada tengah malam waktu California; coba lagi setelah itu.',
    notConnected: 'Studio belum terhubung ke YouTube. Hubungkan di Pengaturan, lalu coba lagi.',
    otherChannel:
      'Video ini ada di kanal lain, bukan di kanal yang tersambung dengan studio. Sambungkan ke kanal itu di Pengaturan, lalu coba lagi.',
    alreadySeen:
      'Video ini sudah dapat dilihat, jadi tidak bisa lagi menjadi publik pada waktu yang akan datang. Kosongkan waktunya di langkah Rincian, atau jadikan video pribadi dulu. Tidak ada yang diubah.',
    gone: 'Di YouTube ini sudah tidak ada. Tanya YouTube lagi untuk melihat yang ada sekarang.',
    notAllowed:
      'YouTube tidak mengizinkan ini. Lihat di YouTube Studio apa yang boleh dilakukan kanal Anda.',
  },
  podcast: {
    incomplete:
      'Podcast “{{show}}” belum cukup diperkenalkan. Lengkapi di langkah Terbitkan, lalu terbitkan lagi.',
    addressTaken:
      'Alamat itu sudah dipakai podcast “{{show}}”. Beri setiap podcast folder sendiri, supaya tidak saling menggantikan.',
    noSound: 'Suara untuk podcast belum dibuat dari versi ini. Ekspor juga MP3 atau M4A.',
    coverUnfit:
      '{{name}} tidak bisa menjadi sampul: harus JPEG atau PNG persegi, 1400 sampai 3000 piksel; yang ini {{width}} x {{height}}.',
    showMissing: 'Acara itu sudah tidak ada di ruang kerja.',
  },
  package: {
    noClip:
      'Klip dengan bentuk yang cocok belum dibuat dari versi ini. Buat berkasnya sekali lagi.',
  },
  upload: {
    detailsIncomplete:
      'Rinciannya belum lengkap, jadi tidak ada yang dikirim. Lengkapi di langkah Rincian, lalu terbitkan lagi.',
    tooSoon:
      'Waktu video menjadi publik sudah lewat, atau kurang dari lima belas menit lagi. Pilih waktu yang lebih lambat di langkah Rincian, atau kosongkan.',
    underWay:
      'Video sedang dikirim ke YouTube dengan rincian sebelumnya. Bandingkan lagi setelah sampai.',
    noVideo: 'Video yang akan diterbitkan sudah tidak ada. Terbitkan lagi untuk membuatnya baru.',
  },
  bug: 'Ada yang keliru di dalam program: {{reason}}. Pekerjaan Anda yang sudah tersimpan aman.',
}

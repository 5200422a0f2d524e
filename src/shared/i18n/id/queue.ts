export const queue = {
  title: 'Antrean',
  empty: 'Tidak ada yang sedang dikirim',
  emptyText:
    'Yang Anda unggah ke YouTube di langkah Terbitkan dikirim dari sini, satu per satu, dan dilanjutkan sendiri setelah studio ditutup, terhenti, atau sambungan putus.',
  forgetEnded: 'Bersihkan yang sudah selesai',
  quota:
    'Sisa kuota proyek Google hari ini: {{uploads}} unggahan, {{units}} unit. Terisi lagi pukul {{time}}.',
  quotaSpent: 'Kuota proyek Google hari ini tidak bersisa. Terisi lagi pukul {{time}}.',
  confirmed: '{{confirmed}} dari {{total}} sudah dikonfirmasi YouTube',
  speed: '{{speed}} per detik, kira-kira {{left}} lagi',
  nextTry: 'Dicoba lagi: {{day}}, {{time}}.',
  processing: 'YouTube masih menyiapkan videonya. Sebentar lagi bisa ditonton.',
  difference: '{{field}}: Anda meminta “{{wanted}}”, di YouTube “{{actual}}”.',
  openSettings: 'Buka Pengaturan',
  watch: 'Tonton di YouTube',
  moveUp: 'Naikkan',
  moveDown: 'Turunkan',
  moment: {
    at: 'Terbit otomatis {{day}}, {{time}}',
    another: 'Pilih waktu lain',
    choose: 'Pilih waktu ini',
    text: 'Menurut jam komputer ini. YouTube diberi tahu secepatnya.',
    over: 'Waktu ini sudah lewat. Pilih yang lebih nanti.',
  },
  action: {
    pause: 'Jeda',
    resume: 'Lanjutkan',
    retry: 'Coba sekarang',
    sendAgain: 'Tidak ada di sana: kirim lagi',
    cancel: 'Batalkan',
    publishNow: 'Jadikan publik sekarang',
    giveUp: 'Lepaskan video ini, untuk menerbitkan lagi',
  },
  step: {
    thumbnail: 'Sampul',
    captions: 'Takarir {{language}}',
    playlist: 'Daftar putar “{{playlist}}”',
    schedule: 'Waktu terbit',
  },
  stepState: { waiting: 'belum', sending: 'sedang dikirim', done: 'sudah ada', failed: 'ditolak' },
  stepInvalid: 'Tambahkan di YouTube Studio, atau coba lagi.',
  field: {
    title: 'Judul',
    description: 'Deskripsi',
    tags: 'Tag',
    category: 'Kategori',
    titleLanguage: 'Bahasa judul',
    language: 'Bahasa yang diucapkan',
    privacy: 'Siapa yang boleh menonton',
    visibility: 'Siapa yang boleh menonton',
    publishAt: 'Waktu terbit',
    madeForKids: 'Dibuat untuk anak-anak',
    syntheticMedia: 'Dibuat komputer',
    license: 'Lisensi',
    embeddable: 'Tampil di situs lain',
    recordingDate: 'Tanggal rekaman',
    thumbnail: 'Sampul',
    captions: 'Takarir',
    playlist: 'Daftar putar',
    file: 'Berkas video',
    details: 'Rincian',
  },
  connection: {
    none: 'Belum tersambung',
    state: {
      none: 'Sambungkan studio ke kanal perpustakaan untuk menerbitkan di sana.',
      connected: 'Tersambung.',
      ended: 'Sambungan sudah berakhir. Sambungkan lagi; yang menunggu dilanjutkan sendiri.',
    },
    connect: 'Sambungkan ke YouTube',
    reconnect: 'Sambungkan lagi',
    disconnect: 'Putuskan',
    memory:
      'Komputer ini tidak punya tempat aman untuk menyimpan sambungan, jadi sambungan bertahan sampai studio ditutup.',
    shortOnly:
      'Kanal ini belum diverifikasi: YouTube menolak video yang lebih panjang dari 15 menit.',
    ends: 'Google mengakhiri sambungan ini pada {{day}}, karena proyek Google Anda masih dalam pengujian. Terbitkan proyeknya, lalu sambungkan lagi.',
    notRevoked:
      'Sambungan dihapus dari sini. Google tidak terjangkau: hapus juga Pustaka Studio di https://myaccount.google.com/connections.',
    quota: 'Jatah proyek Google Anda per hari',
    quotaText:
      'Biarkan seperti ini, kecuali Google memberi proyek Anda lebih (atau kurang): lihat “Quotas” di Google Cloud.',
    quotaUploads: 'Unggahan per hari',
    quotaUnits: 'Unit per hari, untuk yang lain',
    practice:
      'Latihan: semua untuk YouTube dikirim ke {{url}} di komputer ini, tidak ada yang ke Google.',
    title: 'Sambungkan ke YouTube',
    intro:
      'Google meminta setiap perpustakaan punya kunci sendiri. Dibuat sekali saja, kira-kira sepuluh menit, tanpa biaya:',
    prepare: {
      project: 'Buka console.cloud.google.com dengan akun Google perpustakaan, lalu buat proyek.',
      apis: 'Di “APIs & Services”, aktifkan “YouTube Data API v3” dan “YouTube Analytics API”.',
      consent:
        'Di “OAuth consent screen”, pilih “Internal” bila perpustakaan memakai Google Workspace. Bila tidak, pilih “External” lalu tekan “Publish app”; tanpa itu sambungan berakhir setelah tujuh hari.',
      client:
        'Di “Credentials”, buat klien OAuth berjenis “Desktop app”, lalu unduh berkas JSON-nya.',
    },
    terms:
      'Dengan memakai studio bersama YouTube, Anda menyetujui Persyaratan Layanan YouTube (https://www.youtube.com/t/terms). Kebijakan privasi Google: https://policies.google.com/privacy. Sambungan bisa diputus di sini kapan saja.',
    choose: 'Pilih berkas JSON',
    orDrop: 'Berkas JSON itu juga bisa dijatuhkan di mana saja di jendela ini.',
    drop: 'Lepaskan untuk menyambung dengan berkas ini',
    dropHint: 'Berkas JSON dari Google Cloud',
    sameClient: 'Pakai kunci yang sama',
    agree: 'Setujui di peramban, lalu kembali ke sini.',
    agreeText:
      'Pilih kanal perpustakaan dan centang semua kotak. Bila Google memperingatkan bahwa aplikasi belum diverifikasi, pilih “Lanjutan”: ini milik perpustakaan Anda sendiri.',
    openAgain: 'Buka halamannya lagi',
    isThis: 'Apakah ini kanal perpustakaan Anda?',
    yes: 'Ya, ini',
    another: 'Bukan, yang lain',
  },
  farewell: 'Terima kasih. Halaman ini boleh ditutup; kembalilah ke studio.',
  state: {
    ready: 'Menunggu giliran',
    opening: 'Memulai',
    uploading: 'Mengunggah',
    finishing: 'Menambahkan sampul, takarir, dan daftar putar',
    done: 'Ada di YouTube',
    cancelled: 'Dibatalkan',
    paused: 'Dijeda',
    waiting: 'Menunggu',
    needsReconnect: 'Perlu sambungan',
    failed: 'Perlu tindakan Anda',
  },
  /** Why YouTube does not show a video (videos resource: rejectionReason, failureReason). */
  verdict: {
    duplicate: 'videonya sudah ada di YouTube',
    length:
      'lebih panjang dari yang boleh diunggah kanal Anda: verifikasi kanal di youtube.com/verify',
    copyright: 'ada bagian yang haknya milik orang lain',
    claim: 'ada yang mengaku punya hak atasnya',
    trademark: 'ada merek dagang milik orang lain',
    termsOfUse: 'melanggar persyaratan YouTube',
    inappropriate: 'dianggap tidak pantas oleh YouTube',
    legal: 'dilarang oleh hukum',
    uploaderAccountClosed: 'akunnya sudah ditutup',
    uploaderAccountSuspended: 'akunnya ditangguhkan',
    conversion: 'tidak bisa diubah bentuknya',
    invalidFile: 'bukan video',
    emptyFile: 'berkasnya kosong',
    tooSmall: 'berkasnya terlalu kecil',
    codec: 'cara penyimpanannya tidak dikenal YouTube',
    uploadAborted: 'unggahan terputus',
    unsaid: 'tanpa menyebut alasannya',
  },
  reason: {
    network: 'YouTube tidak terjangkau. Yang sudah sampai tetap aman; studio mencoba lagi sendiri.',
    busy: 'YouTube sedang terganggu. Yang sudah sampai tetap aman; studio mencoba lagi sendiri.',
    quota:
      'Kuota proyek Google hari ini sudah habis. Studio melanjutkan sendiri begitu Google mengisinya lagi.',
    channelLimit:
      'Kanal Anda tidak bisa mengunggah lagi hari ini. Studio mencoba lagi besok; memverifikasi kanal dengan nomor telepon menaikkan batasnya.',
    tooManyThumbnails:
      'YouTube untuk sementara tidak menerima sampul lagi. Videonya sudah ada; studio mencoba sampulnya lagi sendiri.',
    lookingForEnd:
      'Jawaban terakhir YouTube hilang di jalan. Studio mencari videonya di kanal sebelum mengirim apa pun lagi.',
    reconnect:
      'Sambungan ke YouTube sudah berakhir. Sambungkan lagi di Pengaturan; unggahan dilanjutkan dari tempatnya.',
    otherChannel:
      'Unggahan ini ditujukan ke kanal lain. Sambungkan lagi ke kanal itu untuk melanjutkan, atau batalkan.',
    notConnected:
      'Studio belum tersambung ke YouTube. Sambungkan di Pengaturan; unggahan lalu mulai sendiri.',
    noChannel: 'Akun Google ini belum punya kanal YouTube. Buat dulu di YouTube, lalu coba lagi.',
    apiOff:
      'YouTube Data API belum diaktifkan di proyek Google Anda. Aktifkan di Google Cloud, lalu coba lagi.',
    scopeMissing:
      'Ada izin yang belum diberikan. Sambungkan lagi dan centang semua kotak; unggahan dilanjutkan dari tempatnya.',
    fileMissing:
      'Berkas videonya tidak ada: {{detail}}. Kembalikan berkas itu lalu coba lagi; atau batalkan unggahan ini, lalu ekspor dan terbitkan sekali lagi.',
    fileChanged:
      'Berkas videonya berubah sejak unggahan dimulai. Coba lagi untuk mengirim yang sekarang, dari awal.',
    unclear:
      'Semuanya sudah dikirim, tetapi YouTube tidak pernah memberi tahu bahwa videonya sampai, dan kanal tidak menampilkannya. Periksa YouTube Studio: bila tidak ada, kirim lagi.',
    invalid:
      'YouTube menolak: {{detail}}. Batalkan unggahan ini, perbaiki di Rincian, lalu terbitkan lagi.',
    alreadyPublic:
      'Videonya sudah bisa ditonton, jadi tidak bisa dijadwalkan lagi. Di YouTube Studio video bisa dijadikan pribadi kembali.',
    momentPassed:
      'Waktu terbit video ini sudah lewat. Videonya ada di YouTube, tetapi belum bisa dilihat orang lain: jadikan publik sekarang, atau pilih waktu lain.',
    forbidden:
      'YouTube tidak mengizinkan ini: {{detail}}. Periksa di YouTube Studio apa yang boleh dilakukan kanal Anda, lalu coba lagi.',
    rejected: 'YouTube menolak videonya: {{detail}}. YouTube Studio menjelaskan lebih lanjut.',
    processingFailed:
      'YouTube tidak bisa memakai berkas videonya: {{detail}}. Lepaskan video ini, ekspor lagi, lalu terbitkan berkas yang baru.',
    commentsOff: 'Komentar dimatikan untuk video ini.',
    gone: 'YouTube tidak menemukan videonya lagi. Mungkin sudah dihapus di YouTube Studio.',
    unexpected:
      'Terjadi sesuatu yang tidak dikenal studio: {{detail}}. Tidak ada yang hilang; coba lagi.',
  },
}

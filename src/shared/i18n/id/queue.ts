export const queue = {
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
    failed: 'Perlu Anda',
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
      'Unggahan ini dimulai dengan kanal lain. Sambungkan lagi ke kanal itu untuk melanjutkan, atau batalkan.',
    notConnected:
      'Studio belum tersambung ke YouTube. Sambungkan di Pengaturan; unggahan lalu mulai sendiri.',
    noChannel: 'Akun Google ini belum punya kanal YouTube. Buat dulu di YouTube, lalu coba lagi.',
    apiOff:
      'YouTube Data API belum diaktifkan di proyek Google Anda. Aktifkan di Google Cloud, lalu coba lagi.',
    scopeMissing:
      'Ada izin yang belum diberikan. Sambungkan lagi dan centang semua kotak; unggahan dilanjutkan dari tempatnya.',
    fileMissing:
      'Berkas videonya tidak ada: {{detail}}. Kembalikan berkas itu lalu coba lagi; atau ekspor dan terbitkan sekali lagi.',
    fileChanged:
      'Berkas videonya berubah sejak unggahan dimulai. Coba lagi untuk mengirim yang sekarang, dari awal.',
    unclear:
      'Semuanya sudah dikirim, tetapi YouTube tidak pernah memberi tahu bahwa videonya sampai, dan kanal tidak menampilkannya. Periksa YouTube Studio: bila tidak ada, kirim lagi.',
    invalid:
      'YouTube menolak: {{detail}}. Batalkan unggahan ini, perbaiki di Detail, lalu terbitkan lagi.',
    forbidden:
      'YouTube tidak mengizinkan ini: {{detail}}. Periksa di YouTube Studio apa yang boleh dilakukan kanal Anda, lalu coba lagi.',
    rejected: 'YouTube menolak videonya ({{detail}}). YouTube Studio menjelaskan lebih lanjut.',
    processingFailed:
      'YouTube tidak bisa memakai berkas videonya ({{detail}}). Ekspor lagi, lalu terbitkan berkas yang baru.',
    gone: 'YouTube tidak menemukan videonya lagi. Mungkin sudah dihapus di YouTube Studio.',
    unexpected:
      'Terjadi sesuatu yang tidak dikenal studio: {{detail}}. Tidak ada yang hilang; coba lagi.',
  },
}

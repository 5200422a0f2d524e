export const reach = {
  label: 'Jangkauan di YouTube',
  ask: 'Tanya YouTube sekarang',
  asking: 'Bertanya ke YouTube …',
  asOf: 'Ditanyakan {{moment}}',
  nothingPublished:
    'Belum ada episode kampanye ini di YouTube. Begitu ada, ukuran dari YouTube tampil di sini.',
  notConnected:
    'Studio belum terhubung ke YouTube, jadi kabar episode belum bisa ditanyakan. Hubungkan di Pengaturan.',
  noPermission:
    'Studio hanya boleh membaca angka di bawah tiap video. Untuk angka per hari dan menit ditonton, hubungkan lagi di Pengaturan dan centang juga kotak YouTube Analytics.',
  noDays: 'YouTube belum memberi angka per hari. Biasanya perlu dua sampai tiga hari.',
  of: 'Dari',
  all: 'Semua episode bersama',
  what: 'Yang dihitung',
  measure: { views: 'Penayangan', minutes: 'Menit ditonton' },
  chart: {
    views: 'Penayangan per hari. Angkanya ada di tabel di bawah.',
    minutes: 'Menit ditonton per hari. Angkanya ada di tabel di bawah.',
  },
  table: 'Angkanya sebagai tabel',
  day: 'Hari',
  gap: 'YouTube tidak memberi angka',
  lag: 'YouTube mengetahui hari sampai {{day}}; hari terbaru menyusul dua sampai tiga hari kemudian dan masih dikoreksi. Hari tanpa angka dibiarkan kosong.',
  viewsChanged:
    'Garis titik-titik, {{day}}: sejak itu YouTube menghitung penayangan begitu pemutaran dimulai. Angka sebelum dan sesudahnya tidak bisa dibandingkan.',
  compared: 'Perbandingan episode',
  episode: 'Episode',
  since: 'sejak {{day}}',
  now: 'Penayangan kini',
  likes: 'Suka',
  comments: 'Komentar',
  age_other: 'Penayangan setelah {{count}} hari',
  minutes_other: '{{minutes}} menit',
  agesNote:
    'Episode yang sama umurnya bisa dibandingkan dengan adil: hari terbit dan sekian hari penuh sesudahnya, dengan menit ditonton di bawahnya. Semua angka milik YouTube sendiri dan tidak dijumlahkan; angka dari YouTube ditanyakan lagi atau dihapus setelah 30 hari.',
  gone: 'Sudah tidak ada di YouTube',
  unknown: 'belum diketahui',
}

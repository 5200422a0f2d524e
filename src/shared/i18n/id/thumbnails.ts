export const thumbnails = {
  candidates: 'Pilihan gambar',
  candidatesHint: 'Tersebar merata di sepanjang episode',
  candidate: 'Gambar di {{time}}',
  noCandidates:
    'Episode ini hanya suara. Sampul memakai latar polos; impor gambar bila ingin yang lain.',
  fromPlayhead: 'Ambil dari posisi putar',
  canvas: 'Sampul, seperti yang akan disimpan',
  title: 'Judul di sampul',
  titleHint: 'Enter memulai baris baru.',
  drawing: 'Menggambar sampul',
  sizes: 'Seperti yang dilihat penonton',
  size: {
    home: 'Beranda di ponsel, 324 px',
    next: 'Berikutnya, 168 px',
    search: 'Hasil pencarian, 120 px',
  },
  fact: '1.280 × 720, di bawah 2 MB',
  use: 'Pakai sampul ini',
  used: 'Sampul ini sedang dipakai',
  changed: 'Belum dipakai',
  empty: 'Sampul dibuat dari gambar di episode. Impor rekaman dulu.',
}

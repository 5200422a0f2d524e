interface Media {
  readonly container: string
  readonly video: string | undefined
  readonly audio: string | undefined
}

/** What Chromium plays, by container: the video codecs, then the audio codecs. */
const PLAYABLE: readonly { container: RegExp; video: RegExp; audio: RegExp }[] = [
  { container: /\b(mov|mp4)\b/, video: /^(h264|vp9|av1)$/, audio: /^(aac|mp3|flac|opus)$/ },
  { container: /\bmatroska\b|\bwebm\b/, video: /^(vp8|vp9|av1)$/, audio: /^(opus|vorbis)$/ },
  { container: /^ogg$/, video: /^$/, audio: /^(opus|vorbis|flac)$/ },
  { container: /^mp3$/, video: /^$/, audio: /^mp3$/ },
  { container: /^flac$/, video: /^$/, audio: /^flac$/ },
  { container: /^wav$/, video: /^$/, audio: /^pcm_(u8|s16le|s24le|s32le|f32le)$/ },
  { container: /^aac$/, video: /^$/, audio: /^aac$/ },
]

/** Whether the window can play a file without a proxy. */
export function isPlayable({ container, video, audio }: Media): boolean {
  return PLAYABLE.some(
    (known) =>
      known.container.test(container) &&
      (video === undefined || known.video.test(video)) &&
      (audio === undefined || known.audio.test(audio)),
  )
}

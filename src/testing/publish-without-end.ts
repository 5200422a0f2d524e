import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publishItem } from '#main/publishing/podcast/podcast-folder.ts'
import { firstSettings } from '#shared/publishing/podcast/podcast-settings.ts'

/** Publishes ever new versions of two episodes and says each one once it is published; to be killed. */
const [folder = '', begin = ''] = process.argv.slice(2)
const cover = join(folder, '..', 'cover.png')
await writeFile(cover, 'cover')
const settings = { ...firstSettings('A', 'id'), address: 'http://127.0.0.1:1' }
for (let number = Number(begin); ; number++) {
  const sound = join(folder, '..', `sound-${number}.mp3`)
  const captions = [{ language: 'id', vtt: join(folder, '..', `captions-${number}.vtt`) }]
  await writeFile(sound, Buffer.alloc(1000 + number))
  await writeFile(captions[0]?.vtt ?? '', 'WEBVTT\n')
  const { mtimeMs } = await stat(sound)
  const texts = { title: `Kancil ${number}`, description: 'a'.repeat(number * 100) }
  await publishItem(
    folder,
    {
      facts: {
        ...{ guid: `episode-${number % 2}`, ...texts },
        ...{ durationMs: 1000, guests: [], publishedAtMs: mtimeMs },
      },
      versionName: `v${number}`,
      image: undefined,
      chapters: [{ startMs: 0, title: 'Salam' }],
      ...{ sound, captions },
    },
    { settings, guid: 'g', cover, builtAtMs: mtimeMs },
    new AbortController().signal,
  )
  process.stdout.write(`${number}\n`)
}

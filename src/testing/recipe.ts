import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { aFolder, generated, makeMedia, toneWithSilences } from './make-media.ts'

/** A recipe that uses most of what there is, with its files, and a workspace for it that is not there yet. */
export async function aRecipe(changes: object = {}) {
  const folder = await aFolder()
  await makeMedia(join(folder, 'narration.wav'), [toneWithSilences(8)], [])
  await makeMedia(
    join(folder, 'page 1.png'),
    [generated('color=red:s=640x360:d=1')],
    ['-frames:v', '1'],
  )
  await writeFile(
    join(folder, 'captions.srt'),
    '1\n00:00:00,000 --> 00:00:03,000\nsatu\n\n2\n00:00:05,000 --> 00:00:06,000\ndua\n',
  )
  const recipe = {
    show: 'Dongeng Sabtu',
    title: 'Kancil',
    format: 'story',
    language: 'id',
    media: ['narration.wav'],
    keep: [
      ['0:00', '0:02.5'],
      ['0:04', 7],
    ],
    pictures: [{ file: 'page 1.png', at: '0:00' }],
    captions: { file: 'captions.srt' },
    chapters: [{ at: '0:00', title: 'Pembuka' }],
    thumbnail: { at: '0:01', title: 'Kancil' },
    details: { description: 'd', tags: ['dongeng'], privacy: 'unlisted', madeForKids: true },
    records: [{ title: 'Buku Tua', authors: ['A. Penulis'] }],
    campaign: 'Literasi Anak',
    exports: ['youtube-720p', 'podcast-mp3'],
    publish: ['practice'],
    ...changes,
  }
  const file = join(folder, 'recipe.json')
  await writeFile(file, JSON.stringify(recipe))
  return { folder, file, workspace: join(folder, 'workspace') }
}

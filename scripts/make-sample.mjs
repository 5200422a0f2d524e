import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openSpeech from '@echogarden/espeak-ng-emscripten'

/** Has the sample story read aloud by eSpeak NG and writes the recipe with the times that came of it. */
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'resources', 'sample')
const MADE = join(FOLDER, '.made')

const PAUSE_BETWEEN_LINES = 0.55
/** Characters a line, as the studio itself asks of captions. */
const LONGEST_LINE = 42
const PAUSE_BETWEEN_PAGES = 1.1

const story = JSON.parse(readFileSync(join(FOLDER, 'story.json'), 'utf8'))
const { speak, sampleRate } = await narrator()
const sound = []
const pages = []
const cues = []
let samples = 0

add(silence(0.4))
for (const [index, page] of story.pages.entries()) {
  const at = index === 0 ? 0 : samples / sampleRate - PAUSE_BETWEEN_PAGES / 2
  pages.push({ ...page, file: `../page-${index + 1}.jpg`, at })
  for (const line of page.lines) {
    const start = samples / sampleRate
    add(speak(line))
    cues.push({ start, end: samples / sampleRate + 0.4, text: inTwoLines(line) })
    add(silence(PAUSE_BETWEEN_LINES))
  }
  add(silence(PAUSE_BETWEEN_PAGES - PAUSE_BETWEEN_LINES))
}
write()

async function narrator() {
  const speech = await openSpeech()
  const worker = new speech.eSpeakNGWorker()
  worker.set_voice('id')
  worker.set_rate(122)
  worker.set_pitch(42)
  return {
    sampleRate: worker.get_samplerate(),
    speak(text) {
      const parts = []
      worker.synthesize(text, (audio) => {
        if (audio) {
          parts.push(
            Buffer.from(
              Buffer.from(audio.buffer ?? audio, audio.byteOffset ?? 0, audio.byteLength),
            ),
          )
        }
        return false
      })
      return Buffer.concat(parts)
    },
  }
}

/** Broken at the space nearest the middle where it is too long for one line of captions. */
function inTwoLines(text) {
  if (text.length <= LONGEST_LINE) {
    return text
  }
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index)
  const fromMiddle = (at) => Math.abs(at - text.length / 2)
  const at = spaces.reduce((best, space) => (fromMiddle(space) < fromMiddle(best) ? space : best))
  return `${text.slice(0, at)}\n${text.slice(at + 1)}`
}

function silence(seconds) {
  return Buffer.alloc(Math.round(seconds * sampleRate) * 2)
}

function add(pcm) {
  sound.push(pcm)
  samples += pcm.length / 2
}

function write() {
  const work = `${MADE}.partial`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  writeFileSync(join(work, 'narration.wav'), wav(Buffer.concat(sound)))
  writeFileSync(join(work, 'captions.srt'), srt())
  writeRecipe(join(work, 'recipe.json'), recipe())
  // For the first start: ready to play with, nothing exported yet.
  writeRecipe(join(work, 'episode.json'), { ...recipe(), exports: [], publish: [] })
  rmSync(MADE, { recursive: true, force: true })
  renameSync(work, MADE)
}

function writeRecipe(file, content) {
  writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`)
}

function recipe() {
  return {
    show: story.show,
    title: story.title,
    format: 'story',
    language: 'id',
    media: ['narration.wav'],
    pictures: pages.map(({ file, at }) => ({ file, at: seconds(at) })),
    captions: { file: 'captions.srt' },
    chapters: pages
      .filter(({ chapter }) => chapter)
      .map(({ chapter, at }) => ({ at: seconds(at), title: chapter })),
    thumbnail: { at: seconds(pages[2].at + 1), title: story.title },
    details: {
      description: story.description,
      tags: story.tags,
      privacy: 'private',
      madeForKids: true,
      license: 'creativeCommon',
    },
    exports: ['youtube-720p', 'podcast-mp3'],
    publish: ['practice'],
  }
}

function seconds(value) {
  return Number(value.toFixed(3))
}

function srt() {
  const clock = (value) =>
    new Date(Math.round(value * 1000)).toISOString().slice(11, 23).replace('.', ',')
  return cues
    .map(
      ({ start, end, text }, index) => `${index + 1}\n${clock(start)} --> ${clock(end)}\n${text}\n`,
    )
    .join('\n')
}

/** 16-bit mono PCM in a RIFF file. */
function wav(pcm) {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + pcm.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(pcm.length, 40)
  return Buffer.concat([header, pcm])
}

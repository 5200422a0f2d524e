import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Asset } from '../episodes/asset.ts'
import { fromMilliseconds } from '../time/ticks.ts'
import { chosen, firstChoice, toggleSource } from './capture-settings.ts'
import { newPage } from '../pages/page.ts'
import { type RecordedFile, chaptersOf, layOut, pagesOf } from './lay-out.ts'
import { levelVerdict, moveMeter, startMeter } from './levels.ts'
import { nextMarker, pageMarker } from './marker.ts'
import { recordedMs } from './recorder-state.ts'
import { expectedBytesPerSecond, minutesLeft } from './room-left.ts'
import { WAV_HEADER_BYTES, wavHeader } from './sound-format.ts'
import { type CaptureSource, type SourceKind, sourceId } from './source.ts'
import { FLASHES_EVERY_MS, clicks, delayOf, flashes } from './sync-check.ts'
import { type JournalEntry, readJournal, writeEntry } from './take-journal.ts'

function aSource(kind: SourceKind, device: string, isDefault = false): CaptureSource {
  return { id: sourceId('pulse', device), kind, driver: 'pulse', device, name: device, isDefault }
}

function aFile(kind: SourceKind, startedAtMs: number, lengthMs: number): RecordedFile {
  const id = `${kind}-${startedAtMs}`
  const asset: Asset = {
    ...{ id, episodeId: 'e', kind: kind === 'microphone' ? 'audio' : 'video', name: id, file: id },
    ...{ storage: 'copied', duration: fromMilliseconds(lengthMs), sizeBytes: 1, modifiedAtMs: 0 },
    ...{ playable: true, companions: [] },
  }
  return { kind, asset, sourceId: id, startedAtMs }
}

describe('what a take becomes on the timeline', () => {
  const screen = aFile('screen', 9_100, 11_000)
  const voice = aFile('microphone', 10_000, 10_000)

  test('the picture leads, the sound is tied to it, and the clip is what was meant', () => {
    const laidOut = layOut({ goMs: 10_000, endMs: 20_000, files: [voice, screen] }, () => 0)
    const leader = laidOut?.assets.find(({ id }) => id === screen.asset.id)

    expect(laidOut?.clip).toMatchObject({
      assetId: screen.asset.id,
      start: fromMilliseconds(900),
      end: fromMilliseconds(10_900),
    })
    expect(leader?.companions).toEqual([
      { assetId: voice.asset.id, offset: fromMilliseconds(-900) },
    ])
    expect(leader?.playable).toBe(false)
  })

  test('a sound that comes late is taken from later', () => {
    const laidOut = layOut({ goMs: 10_000, endMs: 20_000, files: [voice, screen] }, () => 80)
    const [companion] = laidOut?.assets.flatMap(({ companions }) => companions) ?? []
    expect(companion?.offset).toBe(fromMilliseconds(-820))
  })

  test('no clip reaches beyond its file, whatever was recorded', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(5000),
        fc.nat(20_000),
        fc.nat(20_000),
        (early, late, asked, got) => {
          const file = aFile('screen', 10_000 - early + late, got)
          const stretch = { goMs: 10_000, endMs: 10_000 + asked, files: [file] }
          const clip = layOut(stretch, () => 0)?.clip
          if (!clip) {
            return
          }
          expect(clip.start).toBeLessThan(clip.end)
          expect(clip.start).toBeGreaterThanOrEqual(0)
          expect(clip.end).toBeLessThanOrEqual(file.asset.duration)
        },
      ),
    )
  })

  test('pages that were marked become chapters, the first from the beginning; "again" does not', () => {
    const at = (ms: number, id: string) => ({ id, at: fromMilliseconds(ms) })
    const first = nextMarker([], 'page', at(5000, 'a'))
    const again = nextMarker([first], 'retry', at(6000, 'b'))
    const second = nextMarker([first, again], 'page', at(9000, 'c'))
    const title = ({ kind, number }: { kind: string; number: number }) => `${kind} ${number}`

    expect(chaptersOf([first, again, second], 't', { title })).toEqual([
      { id: 't-0', at: 0, title: 'page 1' },
      { id: 't-1', at: fromMilliseconds(5000), title: 'page 2' },
      { id: 't-2', at: fromMilliseconds(9000), title: 'page 3' },
    ])
    expect(chaptersOf([again], 't', { title })).toEqual([])
  })

  test('pages of the story that were turned to are shown from there on, wherever reading began', () => {
    const turns = [6, 7, 8].map((number, index) =>
      pageMarker(
        { id: `page-${number}`, number },
        { id: `${number}`, at: fromMilliseconds(4000 * index) },
      ),
    )
    const pages = [newPage('page-6', 'a'), newPage('page-7', 'b')]

    expect(pagesOf(turns, 't', pages)).toEqual([
      { id: 't-page-0', pageId: 'page-6', assetId: 'a', at: 0 },
      { id: 't-page-1', pageId: 'page-7', assetId: 'b', at: fromMilliseconds(4000) },
    ])
    expect(chaptersOf(turns, 't', { title: ({ number }) => `${number}` })).toMatchObject([
      { at: 0, title: '6' },
      { title: '7' },
      { title: '8' },
    ])
  })
})

describe('the journal of a take', () => {
  const beginning: JournalEntry = {
    ...{ kind: 'take', takeId: 't', episodeId: 'e', number: 1, startedAtMs: 5 },
    tracks: [{ key: 'microphone-1', source: chosen(aSource('microphone', 'a')) }],
  }
  const entries: JournalEntry[] = [
    beginning,
    { kind: 'file', stretch: 0, track: 'microphone-1', file: 'a.recording', startedAtMs: 10 },
    { kind: 'stretch', stretch: 0, goMs: 10 },
    { kind: 'lost', track: 'microphone-1', atMs: 50 },
    { kind: 'marker', marker: { id: 'm', kind: 'page', number: 2, at: fromMilliseconds(1) } },
    { kind: 'stretchEnd', stretch: 0, endMs: 99 },
    { kind: 'stretch', stretch: 1, goMs: 200 },
    { kind: 'stopped', reason: 'person' },
  ]
  const text = entries.map(writeEntry).join('')

  test('is read as it was written', () => {
    const journal = readJournal(text)
    expect(journal?.beginning).toEqual(beginning)
    expect(journal?.stretches.map(({ goMs, endMs }) => [goMs, endMs])).toEqual([
      [10, 99],
      [200, undefined],
    ])
    expect(journal?.stretches[0]?.files).toHaveLength(1)
    expect(journal?.lost).toEqual(['microphone-1'])
    expect(journal?.reason).toBe('person')
  })

  test('cut off anywhere it is still read as far as it goes', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const journal = readJournal(text.slice(0, length))
        const firstLine = text.indexOf('\n')
        expect(journal === undefined).toBe(length < firstLine)
        expect(journal?.stretches.length ?? 0).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('levels', () => {
  test('are told in words', () => {
    const told = [-70, -40, -15, -2, 0].map(levelVerdict)
    expect(told).toEqual(['silent', 'quiet', 'clear', 'loud', 'clipping'])
  })

  test('a meter rises at once, falls 20 dB a second, holds its peak and remembers clipping', () => {
    const start = startMeter(0)
    const loud = moveMeter(start, { peak: 0, rms: -10 }, { ms: 100, elapsedMs: 100 })
    const quiet = moveMeter(loud, { peak: -60, rms: -70 }, { ms: 1100, elapsedMs: 1000 })
    const later = moveMeter(quiet, { peak: -60, rms: -70 }, { ms: 2100, elapsedMs: 1000 })

    expect([loud.shown, quiet.shown, later.shown]).toEqual([0, -20, -40])
    expect([loud.held, quiet.held, later.held]).toEqual([0, 0, -60])
    expect(later.hasClipped).toBe(true)
    expect(later.heardAtMs).toBe(100)
  })
})

test('room is told in whole minutes above the reserve', () => {
  const perSecond = expectedBytesPerSecond([{ kind: 'microphone' }])
  expect(perSecond).toBe(144_000)
  expect(minutesLeft(1e9 + perSecond * 125, 1e9, perSecond)).toBe(2)
  expect(minutesLeft(5e8, 1e9, perSecond)).toBe(0)
  expect(minutesLeft(5e9, 1e9, 0)).toBeUndefined()
})

test('a header says how long the sound is, also beyond what 32 bits hold', () => {
  const text = (header: Uint8Array, at: number) =>
    Buffer.from(header.subarray(at, at + 4)).toString()
  const view = (header: Uint8Array) => new DataView(header.buffer)
  const open = wavHeader(1, undefined)
  const short = wavHeader(2, 6000)
  const long = wavHeader(1, 6e9)

  expect(open).toHaveLength(WAV_HEADER_BYTES)
  expect(view(open).getUint32(76, true)).toBe(0xffff_ffff)
  expect([text(short, 0), view(short).getUint32(76, true)]).toEqual(['RIFF', 6000])
  expect([text(long, 0), text(long, 12)]).toEqual(['RF64', 'ds64'])
  expect(view(long).getBigUint64(28, true)).toBe(6_000_000_000n)
})

test('a new show is given the system’s own microphone and neither camera nor screen', () => {
  const sources = [
    aSource('microphone', 'a'),
    aSource('microphone', 'b', true),
    aSource('screen', 's', true),
  ]
  expect(firstChoice(sources).map(({ device }) => device)).toEqual(['b'])
  expect(firstChoice([aSource('screen', 's')])).toEqual([])
})

test('many microphones but one screen can be chosen', () => {
  const [a, b, s1, s2] = [
    aSource('microphone', 'a'),
    aSource('microphone', 'b'),
    aSource('screen', 's1'),
    aSource('screen', 's2'),
  ] as const
  const all = [a, b, s1, s2].reduce(toggleSource, [] as ReturnType<typeof toggleSource>)
  expect(all.map(({ device }) => device)).toEqual(['a', 'b', 's2'])
  expect(toggleSource(all, a).map(({ device }) => device)).toEqual(['b', 's2'])
})

test('pauses do not count', () => {
  const running = {
    ...{ takeId: 't', episodeId: 'e', number: 1, beforeMs: 4000, goMs: 10_000 },
    ...{ bytes: 0, bytesPerSecond: 0, markers: [], alarms: [] },
  }
  expect(recordedMs({ kind: 'recording', ...running }, 12_500)).toBe(6500)
  expect(recordedMs({ kind: 'paused', ...running }, 99_999)).toBe(4000)
})

describe('the sync check', () => {
  const frames = (bright: (ms: number) => boolean) =>
    Array.from({ length: 300 }, (_, index) => ({
      atMs: (index * 1000) / 30,
      value: bright((index * 1000) / 30) ? 200 : 20,
    }))
  const peaks = (loud: (ms: number) => boolean) =>
    Array.from({ length: 10_000 }, (_, atMs) => ({ atMs, value: loud(atMs) ? 0.5 : 0.001 }))

  test('finds how much later the sound comes, to within a frame', () => {
    const flashed = flashes(frames((ms) => ms % 2000 < 120))
    const clicked = clicks(peaks((ms) => (ms + 2000 - 83) % 2000 < 20))
    expect(flashed).toHaveLength(5)
    expect(delayOf(flashed, clicked)).toBeCloseTo(83, -1)
  })

  test('is as exact as a fraction of a frame, wherever in a frame the flashes are caught', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -300, max: 300 }),
        fc.constantFrom(25, 30),
        (phase, delayMs, rate) => {
          const frame = 1000 / rate
          const flashedMs = Array.from({ length: 4 }, (_, flash) => 500 + flash * FLASHES_EVERY_MS)
          const caught = flashedMs.map((ms) => (Math.ceil(ms / frame - phase) + phase) * frame)
          const clicked = flashedMs.map((ms) => ms + delayMs)
          // A flash is seen from the next frame on, half a frame later on average.
          const wanted = delayMs - frame / 2
          expect(Math.abs((delayOf(caught, clicked) ?? 0) - wanted)).toBeLessThan(frame / 5)
        },
      ),
    )
  })

  test('says nothing when either is missing', () => {
    expect(flashes(frames(() => false))).toEqual([])
    expect(clicks(peaks(() => false))).toEqual([])
    expect(delayOf([0, 2000], [])).toBeUndefined()
    expect(delayOf([0], [10])).toBeUndefined()
  })
})

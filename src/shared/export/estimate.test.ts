import { expect, test } from 'vitest'
import { fromSeconds } from '../time/ticks.ts'
import { estimateBytes, estimateSeconds } from './estimate.ts'
import { exportNote } from './export-note.ts'

const anEpisode = (seconds: number) => ({
  length: fromSeconds(seconds),
  frameRate: { numerator: 30, denominator: 1 },
  largest: { width: 1920, height: 1080 },
})

test('a podcast is as large as its bit rate says', () => {
  expect(estimateBytes('podcast-mp3', anEpisode(600))).toBe(9_600_000)
})

test('what the same episode took before is a better guess than what is usual', () => {
  const made = { sizeBytes: 5_000_000, durationMs: 10_000 }

  expect(estimateBytes('youtube-1080p', anEpisode(60), made)).toBe(30_000_000)
})

test('a file for WhatsApp is never guessed to be larger than it may be', () => {
  expect(estimateBytes('whatsapp', anEpisode(500))).toBeLessThanOrEqual(16_000_000)
  expect(estimateBytes('whatsapp', anEpisode(5000))).toBeUndefined()
})

test('time comes from the same preset, else from others, else it is not known', () => {
  const episode = anEpisode(60)

  expect(estimateSeconds('youtube-720p', episode, {})).toBeUndefined()
  expect(estimateSeconds('youtube-720p', episode, { 'youtube-720p': 3 })).toBe(20)
  expect(estimateSeconds('youtube-1080p', episode, { 'youtube-720p': 3 })).toBeGreaterThan(20)
})

test('a person is told before choosing what will not do', () => {
  expect(exportNote('vertical-1080', anEpisode(180))).toBeUndefined()
  expect(exportNote('vertical-1080', anEpisode(181))).toEqual({ kind: 'longForShorts' })
  expect(exportNote('whatsapp', anEpisode(60))).toEqual({ kind: 'fitted', quality: 'clear' })
  expect(exportNote('whatsapp', anEpisode(3600))).toMatchObject({ kind: 'tooLong' })
})

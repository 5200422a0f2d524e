import { defineConfig } from '@playwright/test'

/** The real application, a window on each display that there is (see scripts/display.mjs). */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: process.env['PUSTAKA_DISPLAYS']?.split(' ').length ?? 1,
  retries: 0,
  reporter: 'list',
  outputDir: '../test-results',
})

import { defineConfig } from '@playwright/test'

/** The real application, two windows at a time: half of what a test does is waiting. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  reporter: 'list',
  outputDir: '../test-results',
})

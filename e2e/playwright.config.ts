import { defineConfig } from '@playwright/test'

/** The real application, one window after the other: they share a display and two processors. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  reporter: 'list',
  outputDir: '../test-results',
})

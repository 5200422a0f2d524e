import { defineConfig } from '@playwright/test'

/** Writes pictures of every screen to the folder shots at the top of the project. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  timeout: 600_000,
  workers: 1,
  reporter: 'list',
  outputDir: '../test-results/shots',
})

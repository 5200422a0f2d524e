import { defineConfig } from '@playwright/test'

/** They measure sound and pictures while these are played or recorded: nothing else may run beside them. */
const ALONE = ['camera-and-exports', 'clean-voice', 'record-to-export'].map(
  (name) => `${name}.spec.ts`,
)

/** The real application. How many run at once is said by `scripts/e2e.mjs`, project by project. */
export default defineConfig({
  testDir: '.',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  retries: 0,
  reporter: 'list',
  projects: [
    {
      name: 'together',
      testMatch: '*.spec.ts',
      testIgnore: ALONE,
      fullyParallel: true,
      outputDir: '../test-results/together',
    },
    { name: 'alone', testMatch: ALONE, outputDir: '../test-results/alone' },
  ],
})

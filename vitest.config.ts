import { defineConfig } from 'vitest/config'

/** Tests of recordings run as long as they record, one after the other: each needs the processors. */
const REAL_TIME = 'src/**/*.realtime.test.ts'

/** Unit and engine tests. The window is tested in e2e/ with Playwright. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.mjs'],
          exclude: [REAL_TIME],
          // They wait for programs they start: one more than there are processors loses nothing.
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: { name: 'real time', include: [REAL_TIME], fileParallelism: false },
      },
    ],
  },
})

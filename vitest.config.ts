import { defineConfig } from 'vitest/config'

/** Unit and engine tests. The window is tested in e2e/ with Playwright. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.mjs'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

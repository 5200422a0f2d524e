import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const OUT = resolve(import.meta.dirname, 'out')

export default defineConfig({
  main: {
    build: {
      outDir: resolve(OUT, 'main'),
      rollupOptions: {
        input: {
          index: resolve(import.meta.dirname, 'src/main/index.ts'),
          // Threads and processes are started from files of their own.
          'recogniser-process': resolve(
            import.meta.dirname,
            'src/main/captions/recognise/recogniser-process.ts',
          ),
          ...Object.fromEntries(
            ['ear-thread', 'speech-thread'].map((name) => [
              name,
              resolve(import.meta.dirname, `src/main/captions/align/${name}.ts`),
            ]),
          ),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(OUT, 'preload'),
      rollupOptions: {
        input: resolve(import.meta.dirname, 'src/preload/index.ts'),
        // A sandboxed preload is not a module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src/renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(OUT, 'renderer'),
      target: 'chrome130',
      minify: true,
      // The page is read from the disk: one large file costs less than many small ones.
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: ['index.html', 'capture/index.html'].map((page) =>
          resolve(import.meta.dirname, 'src/renderer', page),
        ),
      },
    },
  },
})

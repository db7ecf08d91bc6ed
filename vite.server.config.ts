import { defineConfig } from 'vite'

/**
 * The server's half: TypeScript becomes plain modules in `dist/server`; packages stay in `node_modules`. Each worker
 * thread is an entry of its own, beside the main one, under the name that its starter looks for.
 */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'server/main.ts',
        'import-worker': 'server/imports/worker.ts',
        exportWorker: 'server/export/worker.ts',
        compactor: 'server/collab/compactor.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
})

import { defineConfig } from 'vite'

/**
 * The server's half: TypeScript becomes plain modules in `dist/server`; packages stay in `node_modules`. Each
 * thread's program is an entry of its own, under the name that server/threads/startThread.ts knows.
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
        cli: 'server/cli/main.ts',
        'import-worker': 'server/imports/worker.ts',
        'roster-worker': 'server/imports/roster/worker.ts',
        'export-worker': 'server/export/worker.ts',
        'compactor-worker': 'server/collab/compactor.ts',
      },
      // Flat: a shared chunk must lie beside the entries, since threads are looked for beside the file that starts them.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})

import { defineConfig } from 'vite'

/** The server's half: TypeScript becomes plain modules in `dist/server`; packages stay in `node_modules`. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: { main: 'server/main.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
})

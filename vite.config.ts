import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The browser's half: `client/index.html` and what it imports, built into `dist/client`. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    sourcemap: true,
    // The pages' script budgets are checked by a test on the built files; Vite's own warning says nothing of them.
    chunkSizeWarningLimit: 2000,
  },
  resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
})

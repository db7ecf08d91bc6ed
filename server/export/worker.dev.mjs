import { register } from 'tsx/esm/api'

// Threads do not inherit tsx on Node 20: this teaches the thread TypeScript, then starts the real entry.
register()
await import('./worker.ts')

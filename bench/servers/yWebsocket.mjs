// The y-websocket server as it comes: everything in memory, nothing stored. PORT and HOST from the environment.
// Its program is not among the package's exports, only its binary.
await import('../node_modules/@y/websocket-server/src/server.js')
console.log('READY')

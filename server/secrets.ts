type Environment = Readonly<Record<string, string | undefined>>

/**
 * The environment with secrets taken from files: `NAME_FILE` names the file that holds `NAME`, as container secrets do. The
 * line break at its end is no part of it.
 */
export function withSecretFiles(
  env: Environment,
  names: readonly string[],
  readFile: (path: string) => string,
  refuse: (problem: string) => never,
): Environment {
  const read = { ...env }
  for (const name of names) {
    const path = env[`${name}_FILE`]
    if (path === undefined || path === '') continue
    if (env[name] !== undefined && env[name] !== '')
      refuse(`${name}: 不能与${name}_FILE同时设置 must not be set beside ${name}_FILE`)
    read[name] = contentOf(name, path)
  }
  return read

  function contentOf(name: string, path: string): string {
    try {
      return readFile(path).replace(/\r?\n$/, '')
    } catch {
      // Not the reason: it may hold what stands in the file's name, which may be the secret itself by mistake.
      return refuse(`${name}_FILE: 读不到这个文件 cannot be read`)
    }
  }
}

/** Whether what goes to an address is read by nobody on the way: under TLS, or on this machine. */
export function isSafeAddress(address: string, isLoopback: (host: string) => boolean): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || isLoopback(hostname.replace(/^\[|\]$/g, ''))
}

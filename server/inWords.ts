import { BadConfig } from './config.ts'
import { StorageInUse, StorageTooNew, StorageUnavailable } from './storage/port.ts'

/** Why it cannot listen, by the system's code. */
const LISTENING: Readonly<Record<string, string>> = {
  EADDRINUSE: '端口已被占用，请设置另一个 PORT。',
  EACCES: '没有权限使用这个端口，请设置 1024 以上的 PORT。',
  EADDRNOTAVAIL: '本机没有 HOST 所写的地址。',
  ENOTFOUND: '找不到 HOST 所写的地址。',
  EAI_AGAIN: '找不到 HOST 所写的地址。',
}

/** What went wrong, what is safe and what to do; anything unforeseen whole. */
export function inWords(error: unknown): string {
  if (error instanceof BadConfig) return `设置有误 Bad setting: ${error.message}`
  if (error instanceof StorageInUse)
    return `数据目录正被另一个进程使用，数据没有改动。请先停止那个进程，或换一个 DATA_DIR。\n${error.message}`
  if (error instanceof StorageTooNew)
    return `数据目录由更新版本的联署写成，数据没有改动。请升级后再启动。\n${error.message}`
  if (error instanceof StorageUnavailable)
    return `数据目录无法使用，没有写入任何内容。请检查路径、权限和磁盘空间；数据文件损坏时请用备份恢复（lianshu restore）。\n${error.message}`
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const listening = LISTENING[code]
  if (listening !== undefined && error instanceof Error) return `${listening}\n${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

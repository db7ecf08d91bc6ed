import { BadConfig } from './config.ts'
import { DemoUnfinished } from './demo/demo.ts'
import { StorageInUse, StorageTooNew, StorageUnavailable } from './storage/port.ts'

/** What went wrong, what is safe and what to do; anything unforeseen whole. */
export function inWords(error: unknown): string {
  if (error instanceof BadConfig) return `设置有误 Bad setting: ${error.message}`
  if (error instanceof StorageInUse)
    return `数据目录正被另一个进程使用，数据没有改动。请先停止那个进程，或换一个 DATA_DIR。\n${error.message}`
  if (error instanceof StorageTooNew)
    return `数据目录由更新版本的联署写成，数据没有改动。请升级后再启动。\n${error.message}`
  if (error instanceof StorageUnavailable)
    return `数据目录无法读写，没有写入任何内容。请检查权限和磁盘空间。\n${error.message}`
  if (error instanceof DemoUnfinished)
    return `上次启动在生成演示数据时中断，演示数据不完整。请删除数据目录（默认 ./data）后重新启动。`
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `端口已被占用，请设置另一个 PORT。\n${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

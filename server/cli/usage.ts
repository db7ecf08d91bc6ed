export const USAGE = `联署 Lianshu 命令行

用法 Usage: npx lianshu <命令 command>

  serve                     启动服务器，同 npm start
                            start the server, as npm start does
  import FILE [--json]      试读一份报告（.docx、.txt、.md），列出目录和提示，不写入
                            print a report file's outline and warnings; writes nothing
  export REPORT --format docx [--draft] [--out FILE]
                            导出函件；--draft 为送审稿
                            write the letter; --draft before it is compiled
  rehash                    重算每条链、每个版本的校验码
                            recompute every chain and version hash of the store
  backup FILE               备份内置存储，服务器可同时运行
                            copy the embedded store, also beside a running server
  restore FILE              恢复到空的 DATA_DIR，先核验后放入
                            verify a backup, then put it into an empty DATA_DIR
  user add LOGIN NAME       新增人员，显示一次性初始密码
  user disable LOGIN        停用
  user reset-password LOGIN 重置密码
      --login ADMIN [--password-file FILE] [--server URL]
                            经运行中的服务器办理（默认 http://localhost:$PORT），由管理员登录
                            through the running server, signed in as an administrator
  version                   版本

环境变量与服务器相同 Environment: as the server's (DATA_DIR, STORAGE_URL, PORT …)
退出码 Exit codes: 0 完成 done · 1 查出问题 something wrong was found · 2 用法有误或未办理 wrong usage, or refused`

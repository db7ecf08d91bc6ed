/**
 * One plain sentence for each code, for scripts and logs. The browser has its own words for the same codes, with what is
 * safe and what to do next. Codes that a rule's ID names (WF-03) share the sentence of their status.
 */
const BY_CODE: Readonly<Record<string, string>> = {
  malformed: '请求的格式不正确。',
  not_signed_in: '请先登录。',
  wrong_credentials: '用户名或密码不正确。',
  wrong_password: '密码不正确。',
  wrong_passkey: '通行密钥未通过核验。',
  passkey_copied: '这个通行密钥可能已被复制，不能再用。',
  passkey_exists: '这个通行密钥已经登记过。',
  identity_taken: '这个统一身份已经关联给另一个人。',
  account_closed: '账号已停用。',
  setup_closed: '初始化链接无效，或者系统已经完成初始化。',
  password_change_required: '请先修改初始密码。',
  confirm_required: '请先验证身份。',
  locked: '密码输错次数过多，请稍后再试。',
  too_fast: '操作过于频繁，请稍后再试。',
  too_large: '内容超过允许的大小。',
  foreign_origin: '请求不是由本站页面发出的，未予受理。',
  admin_only: '只有系统管理员可以维护单位和人员。',
  key_reused: '同一个提交标识已用于另一项操作。',
  evidence_too_large: '文件超过允许的大小。',
  uploads_open: '未传完的文件太多，请先传完或取消。',
  storage: '数据暂时无法读写，请稍后再试。',
  internal: '系统出现故障，已记录。',
}

const BY_STATUS: Readonly<Record<number, string>> = {
  400: '请求的格式不正确。',
  401: '请先登录。',
  403: '您没有办理这项工作的权限。',
  404: '没有找到，或者您无权查看。',
  409: '情况已有变化，请查看最新状态后再办理。',
  422: '尚有条件未满足，暂不能办理。',
  429: '操作过于频繁，请稍后再试。',
}

export const problemText = (code: string, status: number): string =>
  BY_CODE[code] ?? BY_STATUS[status] ?? '请求未能完成。'

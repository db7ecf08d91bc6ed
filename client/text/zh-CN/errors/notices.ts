/** Why a message to oneself was not sent. */
export const notices = {
  no_such_way: { title: '这条途径现在用不了。', text: '没有发送。请先保存邮箱，或请管理员配置。' },
  not_sent_unreachable: { title: '测试没有发出：连不上对方服务器。', text: '请告诉管理员。' },
  not_sent_timeout: { title: '测试没有发出：对方没有按时应答。', text: '请稍后再试，仍不行请告诉管理员。' },
  not_sent_login: { title: '测试没有发出：系统的邮件账号或密码不对。', text: '请告诉管理员。' },
  not_sent_refused: { title: '测试没有发出：对方拒收。', text: '请检查邮箱是否正确。' },
  not_sent_redirected: { title: '测试没有发出：群消息的地址已变。', text: '请告诉管理员。' },
} as const

/** Passkeys and the identity provider. */
export const identity = {
  wrong_passkey: { title: '通行密钥没有通过核验。', text: '请再试一次，或者输入密码。' },
  passkey_copied: {
    title: '这个通行密钥可能已被复制，不能再用。',
    text: '请用密码，并到“安全设置”里移除它。',
  },
  passkey_exists: { title: '这个通行密钥已经登记过。', text: '什么都没有改变。' },
  passkey_present: { title: '这台设备已经登记过。', text: '什么都没有改变。' },
  passkey_unused: {
    title: '没有用上通行密钥。',
    text: '可能是取消了、超时了，或者这台设备上没有。可以再试，或者用密码。',
  },
  passkey_failed: { title: '这个浏览器不能使用通行密钥。', text: '请用密码，或者换一个浏览器。' },
  identity_taken: { title: '这个统一身份已经关联给另一个人。', text: '什么都没有改变。' },
  'ID-01_room': { title: '通行密钥最多登记20个。', text: '请先移除不用的。' },
  'ID-02': { title: '等待太久，这次登记没有完成。', text: '什么都没有改变。请再试一次。' },
  'ID-03': { title: '设备给出的通行密钥没有通过核验。', text: '什么都没有改变。请再试，或者换一台设备。' },
  'ID-04_passkey': { title: '您还没有可用的通行密钥。', text: '请用密码。' },
  'ID-07': { title: '这个地址不能使用通行密钥。', text: '请用密码。' },
} as const

/** An act that came too late. */
export const unsent = {
  title: {
    approve: '您的审核没有生效。',
    agree: '您的会签没有生效。',
    sign: '您的签署没有生效。',
    return: '您的退回没有生效。',
    change: '您的修改意见没有生效。',
    disagree: '您的不同意见没有生效。',
  },
  faster: '在您办理的同时，别人已先行办理，情况见下。您这一次没有留下任何记录。',
  said: '您写的内容还在：{{text}}',
  copy: '复制所写内容',
  copied: '已复制',
} as const

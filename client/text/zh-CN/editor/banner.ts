export const banner = {
  offline: {
    title: '网络断了，您可以接着写。',
    unsaved_other: '断开后的{{count}}个字只在本机，还没有存到服务器；联网后自动补存，请勿关闭本页。',
    saved: '此前写的都已存到服务器；联网后自动接着保存。',
  },
  reading: {
    title: '网络断了，正文停在断开之前。',
    text: '联网后自动更新。',
  },
  unsaved: {
    title: '这一节没有存上，系统正在重试。',
    since_other: '{{time}}以前的内容已存好；以后的{{count}}个字只在本页和本机，请勿关闭本页。',
    all_other: '您写的{{count}}个字只在本页和本机，请勿关闭本页。',
    idleTitle: '服务器暂时存不进这一节，系统正在重试。',
    idle: '您此前写的都已存好。可以接着写，存好以前只在本页和本机。',
  },
  download: '下载本机副本',
  locked: {
    freezing: '这一节正在送审，正文只读。',
    submitted: '{{name}}已在{{time}}送审，正文只读。',
    review: '第{{n}}版现在是{{state}}状态。需要修改，请审核人退回，或由送审人在审核前撤回。',
    later: '第{{n}}版现在是{{state}}状态。需要修改，请办理人退回或统稿人收回。',
    changed: '这一节已不在起草中，正文只读。',
  },
  refused: {
    submitted_other: '这一节已在{{time}}送审，您写的{{count}}处没有写入。',
    closed_other: '您写的{{count}}处没有写入：写的时候这一节已经关闭过。',
    text_other: '原文没有被改动；您的{{count}}处已存为私人草稿，只有您看得到，服务器上没有。',
    show: '看我的草稿',
  },
  signedOut: {
    title: '登录已失效，您可以接着写。',
    unsaved_other: '还有{{count}}个字只在本页和本机，没有存到服务器；重新登录后自动补存，请勿关闭本页。',
    saved: '此前写的都已存到服务器；接着写的先留在本页和本机，重新登录后自动补存。',
    readingTitle: '登录已失效，正文停在失效之前。',
    reading: '重新登录后自动更新。',
    act: '重新登录',
  },
  old: {
    title: '页面有新版本，请刷新。',
    text: '文字没有丢失：没存到服务器的已留在本机，刷新后自动补存。',
    act: '刷新本页',
  },
  closed: {
    title: '这一节暂时连不上。',
    text: '已保存的内容都在服务器上。',
    act: '再连一次',
  },
} as const

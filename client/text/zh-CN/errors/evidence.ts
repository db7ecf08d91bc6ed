/** What keeps a file from being evidence, or evidence from being changed. */
export const evidence = {
  evidence_owner_only: {
    title: '只有本节的撰稿单位能添加或解除佐证材料。',
    text: '什么都没有改变。请联系牵头单位拟稿人、联络员。',
  },
  evidence_exists: { title: '这份文件已附在同一处。', text: '无需重复添加。' },
  evidence_frozen: {
    title: '这件佐证材料已随送审版核定，不能解除或改附。',
    text: '什么都没有改变。确需更换的，请统稿人先收回起草。',
  },
  evidence_unbound: { title: '这件佐证材料已经解除。', text: '无需再次解除。' },
  evidence_settled: { title: '这件佐证材料无需确认，或者已经确认。', text: '什么都没有改变。' },
  evidence_too_large: { title: '文件超过50 MB，没有接收。', text: '请拆分或压缩后再上传。' },
  uploads_open: { title: '您有太多文件没有传完。', text: '请先传完或取消，再上传新的文件。' },
  'WF-24': { title: '这件新增佐证还不能确认。', text: '什么都没有改变。' },
  'WF-24_other_person': {
    title: '您自己添加的佐证材料，不能由您确认。',
    text: '请本单位其他拟稿人重新上传，或者由他人确认。',
  },
  'WF-26': { title: '这份文件不能作为佐证材料。', text: '什么都没有保存。' },
  'WF-26_kind': {
    title: '不接收这种文件。',
    text: '可以上传PDF、OFD、图片、Word、Excel、WPS、CSV和文本文件；压缩包请解压后上传。',
  },
  'WF-26_content': {
    title: '文件内容与扩展名不符，没有接收。',
    text: '请用原软件打开，另存后再上传；设有打开密码的请先取消。',
  },
  'WF-26_empty': { title: '文件是空的，没有接收。', text: '请检查后重新选择。' },
  'WF-26_figures': { title: '佐证材料暂不能附在数据上。', text: '请附在段落或整节上。' },
  'WF-26_section': { title: '请选择佐证材料附在哪一节。', text: '什么都没有保存。' },
  'WF-26_own_section': { title: '佐证材料不能移到别的章节。', text: '什么都没有改变。请在那一节重新上传。' },
  'WF-26_room': { title: '这一节的佐证材料太多了。', text: '请合并后再上传。' },
  'SC-01': { title: '文件像是涉密文件，没有接收。', text: '本系统为非涉密系统，严禁处理国家秘密。' },
  'SC-01_vouched': {
    title: '文件名或内容带有密级字样，没有接收。',
    text: '本系统为非涉密系统，严禁处理国家秘密。确非涉密的，请确认后重新上传。',
  },
} as const

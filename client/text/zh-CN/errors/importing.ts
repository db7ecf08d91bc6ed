/** Words for a file of last year's report that was not read, by the error's code. */
export const importing = {
  import_empty: {
    title: '文件是空的，没有导入。',
    text: '什么都没有改变。请检查是否选错了文件，再选一次。',
  },
  import_no_text: {
    title: '文件里没有文字，可能是扫描件或图片，没有导入。',
    text: '什么都没有改变。请用可编辑的Word文件，或者先做文字识别。',
  },
  import_unsupported_type: {
    title: '不能导入这种文件。',
    text: '什么都没有改变。请用Word或WPS打开原文件，另存为.docx后再导入；也可以用.txt、.md。',
  },
  import_old_doc: {
    title: '这是旧版Word文件（.doc或.wps），改文件名不能转换格式。',
    text: '什么都没有改变。请用Word或WPS打开，另存为.docx后再导入。',
  },
  import_password_protected: {
    title: '文件设有打开密码，没有读取。',
    text: '什么都没有改变。请在Word或WPS中取消密码后另存，再导入。',
  },
  import_not_docx: {
    title: '文件名以.docx结尾，但不是Word文件。',
    text: '什么都没有改变。请确认是否选错，或者用Word、WPS另存为.docx后再导入。',
  },
  import_corrupt: {
    title: '文件已损坏或不完整，没有导入。',
    text: '什么都没有改变。请重新获取文件，或者用Word打开修复后另存，再导入。',
  },
  import_zip_bomb: {
    title: '文件解压后异常庞大，为安全起见已停止读取。',
    text: '什么都没有改变。请用Word打开确认内容，去掉图片后另存，再导入。',
  },
  import_unsafe_xml: {
    title: '文件含有不允许的外部引用，为安全起见已停止读取。',
    text: '什么都没有改变。请用Word打开后另存，再导入。',
  },
  import_too_complex: {
    title: '文件结构过于复杂，没有读完。',
    text: '什么都没有改变。请把正文复制到新的Word文件，另存后再导入。',
  },
  import_too_much_text: {
    title: '文件文字过多，不像一份报告。',
    text: '什么都没有改变。请只保留报告本身后再导入。',
  },
  import_binary: {
    title: '这不是文本文件，认不出其中的文字。',
    text: '什么都没有改变。请确认是否选错，或者另存为UTF-8编码的文本后再导入。',
  },
  import_too_slow: {
    title: '读取时间过长，已停止。',
    text: '什么都没有改变。请把正文复制到新的Word文件，另存后再导入。',
  },
  import_too_large: { title: '文件太大，没有读取。', text: '什么都没有改变。请用20MB以内的文件。' },
  import_busy: { title: '正在读取别的文件，请稍等。', text: '什么都没有改变。请过一会儿再试。' },
  'IM-21_import': { title: '读取的结果已过期。', text: '什么都没有改变。请重新选择文件。' },
} as const

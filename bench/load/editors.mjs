// What the editors of a room type: real updates of real documents, one character each.
import * as Y from 'yjs'

/** The first text of a room: a paragraph for each editor. */
function firstText(editors) {
  const doc = new Y.Doc()
  doc.clientID = 1_000_000
  const paragraphs = Array.from({ length: editors }, () => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [
      new Y.XmlText('各有关单位要加强协作，共同做好本次督导评估的各项准备工作。'.repeat(2)),
    ])
    return paragraph
  })
  doc.getXmlFragment('body').insert(0, paragraphs)
  return Y.encodeStateAsUpdate(doc)
}

/**
 * One room's script, the same for every room: the first text, and per editor `count` updates, half of the editors
 * appending to their paragraph and half typing in its middle.
 */
export function roomScript(editors, count) {
  const first = firstText(editors)
  const typing = Array.from({ length: editors }, (_, editor) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, first)
    doc.clientID = 2_000_000 + editor
    const updates = []
    doc.on('update', update => updates.push(update))
    const text = doc.getXmlFragment('body').get(editor).get(0)
    for (let i = 0, at = editor % 2 ? text.length : 10; i < count; i++) text.insert(at++, '字')
    doc.destroy()
    return { client: doc.clientID, updates }
  })
  return { first, typing }
}

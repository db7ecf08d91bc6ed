/** The row of a section in a tree on the page; each row carries its id in `data-section`. */
export function rowElement(tree: HTMLElement | null, id: string | undefined): HTMLElement | undefined {
  const rows = tree?.querySelectorAll<HTMLElement>('[data-section]') ?? []
  return [...rows].find(row => row.dataset.section === id)
}

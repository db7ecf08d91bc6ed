import { useTranslation } from 'react-i18next'
import type { ImportedSection } from '../../shared/outline/imported.ts'
import { Panel } from '../ui/Panel.tsx'
import css from './OutlinePreview.module.css'
import { charactersOf } from './preview.ts'

/** The outline as it was read, with how much text stands under each heading. */
export function OutlinePreview({ sections }: { sections: readonly ImportedSection[] }) {
  const { t } = useTranslation('outline')
  return (
    <Panel title={t('tree.panel')} aside={t('tree.count', { count: sections.length })}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('tree.section')}</th>
            <th scope="col">{t('tree.paragraphs')}</th>
            <th scope="col">{t('tree.tables')}</th>
            <th scope="col">{t('tree.characters')}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(section => (
            <tr key={section.tempId} data-level={section.level}>
              <th scope="row">
                <span className={section.title === '' ? css.untitled : undefined}>
                  {section.title === '' ? t('tree.untitled') : `${section.number}${section.title}`}
                </span>
              </th>
              <td>{section.paragraphs.length || t('tree.none')}</td>
              <td>{section.tables?.length ?? t('tree.none')}</td>
              <td>{charactersOf(section)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

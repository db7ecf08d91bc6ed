import { ListFilter } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useDates } from '../text/useDates.ts'
import { iconProps } from '../ui/icon.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { Tag } from '../ui/Tag.tsx'
import css from './Audit.module.css'
import { dayOf } from './dayOf.ts'
import { type Filter, isFiltered, optionsOf } from './filter.ts'
import type { ChainRecord } from './record.ts'
import type { SectionNames } from './sectionNames.ts'

interface ChainFilterProps {
  readonly records: readonly ChainRecord[]
  readonly sections: SectionNames
  readonly filter: Filter
  readonly onChange: (change: Partial<Filter>) => void
}

/** Narrows the list by words, section, person and day. */
export const ChainFilter = (props: ChainFilterProps) => (
  <div className={css.filters}>
    <Words {...props} />
    <Choices {...props} />
  </div>
)

/** The same on a phone, where the records come first: only the words stay in view. */
export function FoldedFilter({ children, ...props }: ChainFilterProps & { readonly children: ReactNode }) {
  const { t } = useTranslation('audit')
  return (
    <div className={css.filters}>
      <Words {...props} />
      <details className={css.fold}>
        <summary>
          <ListFilter {...iconProps} />
          {t('filter.more')}
          {isFiltered({ ...props.filter, search: '' }) && <Tag tone="info">{t('filter.active')}</Tag>}
        </summary>
        {children}
        <Choices {...props} />
      </details>
    </div>
  )
}

function Words({ filter, onChange }: ChainFilterProps) {
  const { t } = useTranslation('audit')
  return (
    <SearchField
      label={t('filter.search')}
      hint={t('filter.hint')}
      value={filter.search}
      onChange={search => onChange({ search })}
    />
  )
}

function Choices({ records, sections, filter, onChange }: ChainFilterProps) {
  const { t } = useTranslation('audit')
  const { person } = useDirectory()
  const dates = useDates()
  const options = useMemo(
    () => ({
      section: optionsOf(records, record => record.sectionIds).map(({ value }) => ({
        value,
        label: sections.name(value),
      })),
      person: optionsOf(records, ({ personId }) => (personId === '' ? [] : [personId])).map(({ value }) => ({
        value,
        label: person(value).name,
      })),
      day: optionsOf(records, record => [dayOf(record.at)])
        .reverse()
        .map(({ value, count, first }) => ({
          value,
          label: t('filter.ofDay', { day: dates.day(first.at), count }),
        })),
    }),
    [records, sections, person, dates, t],
  )
  return (
    <>
      {(['section', 'person', 'day'] as const).map(field => (
        <select
          key={field}
          className={css.select}
          aria-label={t(`filter.${field}`)}
          value={filter[field]}
          onChange={event => onChange({ [field]: event.target.value })}
        >
          <option value="">{t(`filter.any.${field}`)}</option>
          {options[field].map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ))}
    </>
  )
}

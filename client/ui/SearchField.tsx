import { Search } from 'lucide-react'
import { iconProps } from './icon.ts'
import css from './SearchField.module.css'

interface SearchFieldProps {
  /** What is searched, for screen readers. */
  readonly label: string
  /** What one may type. */
  readonly hint: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Narrows a list by words. */
export const SearchField = ({ label, hint, value, onChange }: SearchFieldProps) => (
  <label className={css.search}>
    <Search {...iconProps} />
    <input
      type="search"
      aria-label={label}
      placeholder={hint}
      value={value}
      onChange={event => onChange(event.target.value)}
    />
  </label>
)

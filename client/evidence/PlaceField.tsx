import { useTranslation } from 'react-i18next'
import { SelectField } from '../ui/SelectField.tsx'
import { type Place, quoteOf } from './places.ts'

interface PlaceFieldProps {
  readonly places: readonly Place[]
  /** Id of the paragraph; `''` for the whole section. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Which paragraph a file bears out, or the whole section. */
export function PlaceField({ places, value, onChange }: PlaceFieldProps) {
  const { t } = useTranslation('evidence')
  const known = value === '' || places.some(place => place.id === value)
  return (
    <SelectField
      label={t('place')}
      value={known ? value : ''}
      onChange={onChange}
      options={[
        { value: '', label: t('whole') },
        ...places.map(place => ({
          value: place.id,
          label: t('paragraphQuote', { n: place.n, quote: quoteOf(place) }),
        })),
      ]}
    />
  )
}

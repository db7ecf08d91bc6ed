import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/document/blocks.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Tick } from '../ui/Tick.tsx'
import css from './AgreeScope.module.css'
import type { Scope, Shown } from './concern.ts'

/** Characters of a paragraph that tell which one it is. */
const BEGINNING = 26

interface AgreeScopeProps {
  readonly scope: Scope
  readonly onChange: (scope: Scope) => void
  readonly shown: Shown
  readonly blocks: readonly Block[]
  readonly ordinals: ReadonlyMap<string, number>
  /** Nothing is picked where something must be, and it was tried to go on. */
  readonly missing: boolean
  /** Leaves the dialog, with the whole text in view. */
  readonly onShowWhole: () => void
}

/** What a co-unit agrees to: the whole, once it was shown, or paragraphs that are ticked. */
export function AgreeScope({
  scope,
  onChange,
  shown,
  blocks,
  ordinals,
  missing,
  onShowWhole,
}: AgreeScopeProps) {
  const { t } = useTranslation('signing')
  const toggle = (id: string, checked: boolean) => {
    const picked = new Set(scope.picked)
    if (checked) picked.add(id)
    else picked.delete(id)
    onChange({ ...scope, picked })
  }
  const paragraphs = blocks.filter(block => shown.paragraphs.includes(block.id))
  return (
    <div className={css.scope}>
      {shown.folded > 0 ? (
        <p className={css.folded}>
          {t('scope.wholeUnseen', { count: shown.folded })}
          <Button kind="link" onClick={onShowWhole}>
            {t('scope.showWhole')}
          </Button>
        </p>
      ) : (
        <Choice
          legend={t('scope.covers')}
          options={[
            { value: 'whole', label: t('scope.agreeWhole') },
            { value: 'named', label: t('scope.agreeNamed'), note: t('scope.agreeNamedNote') },
          ]}
          value={scope.whole ? 'whole' : 'named'}
          onChange={value => onChange({ ...scope, whole: value === 'whole' })}
        />
      )}
      {!scope.whole && (
        <fieldset className={css.paragraphs} aria-describedby={missing ? 'scope-missing' : undefined}>
          <legend>{t('scope.pick')}</legend>
          {paragraphs.map(({ id, text }) => (
            <Tick key={id} checked={scope.picked.has(id)} onChange={checked => toggle(id, checked)}>
              {t('scope.paragraph', {
                n: ordinals.get(id) ?? '',
                text: text.length > BEGINNING ? `${[...text].slice(0, BEGINNING).join('')}…` : text,
              })}
            </Tick>
          ))}
        </fieldset>
      )}
      {missing && (
        <p id="scope-missing" className={css.missing} role="alert">
          {t('scope.missing')}
        </p>
      )}
    </div>
  )
}

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { capsOf, type KeyBinding, matches } from '../ui/keyBinding.ts'
import { KeyContext, type KeyGroup } from '../ui/useKeys.ts'
import css from './KeysProvider.module.css'

/** Hears the keyboard for the whole page and shows the map of its shortcuts at `?`. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui')
  const groups = useRef<KeyGroup[]>([])
  const [shown, setShown] = useState<readonly KeyBinding[]>()

  const registry = useMemo(
    () => ({
      show: () => setShown(groups.current.flatMap(group => group.current)),
      add: (group: KeyGroup) => {
        groups.current.push(group)
        return () => {
          groups.current = groups.current.filter(g => g !== group)
        }
      },
    }),
    [],
  )

  useEffect(() => {
    const open: KeyBinding = {
      keys: '?',
      label: t('keys.map'),
      run: registry.show,
    }
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const inDialog = document.querySelector('dialog[open], [aria-modal="true"]') !== null
      const bindings = [...groups.current].reverse().flatMap(group => group.current)
      const binding = [...bindings, open].find(b => (!inDialog || b.inDialog) && matches(b, event))
      if (binding === undefined) return
      event.preventDefault()
      binding.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [t, registry])

  const close = () => setShown(undefined)
  return (
    <KeyContext value={registry}>
      {children}
      <Dialog
        open={shown !== undefined}
        title={t('keys.title')}
        onClose={close}
        footer={
          <Button size="page" keys={['Esc']} onClick={close}>
            {t('keys.close')}
          </Button>
        }
      >
        {shown && shown.length > 0 && <KeyList heading={t('keys.here')} bindings={shown} />}
        <KeyList
          heading={t('keys.everywhere')}
          bindings={[
            { keys: '?', label: t('keys.map') },
            { keys: 'Escape', label: t('keys.escape') },
          ]}
        />
        <p className={css.note}>{t('keys.note')}</p>
      </Dialog>
    </KeyContext>
  )
}

function KeyList({
  heading,
  bindings,
}: {
  heading: string
  bindings: readonly Pick<KeyBinding, 'keys' | 'label'>[]
}) {
  return (
    <>
      <h2 className={css.heading}>{heading}</h2>
      <dl className={css.list}>
        {bindings.map(({ keys, label }) => (
          <div key={keys}>
            <dt>{label}</dt>
            <dd>
              <Kbd spoken keys={capsOf(keys)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import type { CurrentChange } from '../paper/useCurrentChange.ts'
import { useKeys } from '../ui/useKeys.ts'
import type { Objection, Standing } from './acts.ts'
import { goToPart, type PartName } from './parts.ts'
import { moveToBox } from './SigningPaper.tsx'
import type { ConcernView } from './useConcern.ts'
import type { SigningActs } from './useSigningActs.ts'
import type { useTypeSize } from './useTypeSize.ts'

/** Letters of the acts. None of them does more than open the second step. */
export const KEYS = { pass: 's', return: 'r', change: 'c', disagree: 'd' } as const

interface SigningKeys {
  readonly parts: readonly PartName[]
  readonly change: CurrentChange
  readonly size: ReturnType<typeof useTypeSize>
  readonly standing: Standing
  readonly acts: SigningActs
  /** A co-unit's choice of what is in view. */
  readonly view: ConcernView | undefined
  /** Pages through the text. */
  readonly onPage: () => void
}

/** The keyboard of the page. */
export function useSigningKeys({ parts, change, size, standing, acts, view, onPage }: SigningKeys): void {
  const { t } = useTranslation('signing')
  const objecting = acts.draft !== undefined
  const { turn, returns } = standing
  const move = (by: number) => (objecting ? moveToBox(by) : change.move(by))
  const objections: Objection[] = [
    ...(returns === undefined ? [] : (['return'] as const)),
    ...(turn?.act === 'agree' ? (['change', 'disagree'] as const) : []),
  ]
  const reading = [
    ...parts.map((name, i) => ({
      keys: String(i + 1),
      label: t('keys.part', { n: i + 1 }),
      run: () => goToPart(name),
    })),
    ...(turn === undefined ? [] : [{ keys: KEYS.pass, label: t(`button.${turn.act}`), run: acts.onPass }]),
    ...objections.map(kind => ({
      keys: KEYS[kind],
      label: t(`button.${kind}`),
      run: () => acts.onObject(kind),
    })),
  ]
  const writing = [
    { keys: 'Ctrl+Enter', label: t('keys.confirm'), run: acts.onGiveObjection },
    { keys: 'Escape', label: t('keys.leave'), run: acts.onCancel },
  ]
  const moving = t(objecting ? 'keys.pick' : 'keys.move')
  useKeys([
    ...(objecting ? writing : reading),
    { keys: 'k', label: moving, run: () => move(-1) },
    { keys: 'j', label: moving, run: () => move(1) },
    ...(view === undefined
      ? []
      : [
          {
            keys: 'f',
            label: t('scope.key'),
            run: () => view.show(view.onlyConcerned ? 'whole' : 'concerned'),
          },
        ]),
    { keys: ' ', label: t('keys.page'), run: onPage },
    { keys: '+', label: t('keys.size'), run: size.larger },
    { keys: '-', label: t('keys.size'), run: size.smaller },
  ])
}

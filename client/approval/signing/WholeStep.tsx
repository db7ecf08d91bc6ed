import { PenTool, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from '../../../shared/report/state.ts'
import { useCapacities } from '../../report/useCapacities.ts'
import { useReport } from '../../report/useReport.ts'
import { Button } from '../../ui/Button.tsx'
import { iconProps } from '../../ui/icon.ts'
import { useKeys } from '../../ui/useKeys.ts'
import { usePhone } from '../../ui/usePhone.ts'
import { missingInLetter } from './missingInLetter.ts'
import { OfferDialog } from './OfferDialog.tsx'
import { isStale, type Offer, offersOf } from './offers.ts'
import { ProofLines } from './ProofLines.tsx'
import { useReceipt } from './receipt.ts'
import css from './Signing.module.css'
import { stageWord } from './stageWord.ts'
import { TurnLines } from './TurnLines.tsx'
import { useCovers } from './useCovers.ts'
import { useWholeSending } from './useWholeSending.ts'

/** Letters of the acts. None of them does more than open the second step. */
const KEYS: Readonly<Partial<Record<Offer['act'], string>>> = { sign: 's', return: 'r' }

/** Whose turn it is with the report as a whole, and what this person may do with it now. */
export function WholeStep() {
  const { t } = useTranslation('approval')
  const { view, may } = useReport()
  const { report, template } = view
  const offers = offersOf(report, useCapacities(), may)
  const { main, others, barred } = offers
  const covers = useCovers()
  const sending = useWholeSending()
  const size = usePhone() ? 'sign' : 'page'
  const [open, setOpen] = useState<Offer>()
  const showReceipt = useReceipt()

  const start = (offer: Offer) => {
    if (sending.busy) return
    sending.clear()
    setOpen(offer)
  }
  const finish = (offer: Offer) => (by: Act) => {
    setOpen(undefined)
    const what = offer.act === 'sign' ? stageWord(offer.stage, template) : offer.act
    showReceipt({ what, by, ...offer.version })
  }
  const label = (offer: Offer): string => {
    switch (offer.act) {
      case 'sign':
        return t(`button.${stageWord(offer.stage, template)}`)
      case 'submit': {
        const count = missingInLetter(report.letter).length
        return count === 0 ? t('button.submit') : t('button.submitMissing', { count })
      }
      case 'met':
        return t('button.meet')
      case 'refer':
      case 'return':
      case 'abandon':
        return t(`button.${offer.act}`)
    }
  }
  const differs = main?.act === 'sign' && covers === false
  useKeys(
    [...(main === undefined ? [] : [main]), ...others].flatMap(offer => {
      const keys = KEYS[offer.act]
      if (keys === undefined || (differs && offer.act === 'sign')) return []
      return [{ keys, label: label(offer), run: () => start(offer) }]
    }),
  )

  const beside = others.filter(offer => offer.act !== 'abandon')
  const ending = others.find(offer => offer.act === 'abandon')
  // Nothing of the whole report waits yet, and nothing may be done with it: then there is nothing to say.
  if (report.state === 'collecting' && ending === undefined && open === undefined) return null
  return (
    <section className={css.step} aria-label={t('step')}>
      <TurnLines yours={main !== undefined} barred={barred}>
        {ending !== undefined && (
          <Button kind="danger" onClick={() => start(ending)}>
            {label(ending)}
          </Button>
        )}
      </TurnLines>
      {main?.act === 'sign' && <ProofLines post={main.post} covers={covers} />}
      {main !== undefined && beside.length !== 1 && (
        <MainButton offer={main} label={label(main)} size={size} differs={differs} onStart={start} />
      )}
      {beside.length > 0 && (
        <div className={css.acts}>
          {beside.map(offer => (
            <Button
              key={offer.act}
              size={size}
              kind={offer.act === 'return' ? 'danger' : 'default'}
              icon={offer.act === 'return' && <Undo2 {...iconProps} />}
              keys={keysOf(offer)}
              onClick={() => start(offer)}
            >
              {label(offer)}
            </Button>
          ))}
          {main !== undefined && beside.length === 1 && (
            <MainButton offer={main} label={label(main)} size={size} differs={differs} onStart={start} />
          )}
        </div>
      )}
      {open && (
        <OfferDialog
          offer={open}
          sending={sending}
          stale={!sending.busy && isStale(open, offers)}
          onClose={() => setOpen(undefined)}
          onDone={finish(open)}
        />
      )}
    </section>
  )
}

interface MainButtonProps {
  readonly offer: Offer
  readonly label: string
  readonly size: 'sign' | 'page'
  readonly differs: boolean
  readonly onStart: (offer: Offer) => void
}

function MainButton({ offer, label, size, differs, onStart }: MainButtonProps) {
  const { t } = useTranslation('approval')
  return (
    <Button
      kind="primary"
      size={size}
      className={css.main}
      icon={offer.act === 'sign' && <PenTool {...iconProps} />}
      keys={keysOf(offer)}
      blocked={differs ? t('why.differs') : undefined}
      onClick={() => onStart(offer)}
    >
      {label}
    </Button>
  )
}

const keysOf = ({ act }: Offer): string[] | undefined => {
  const key = KEYS[act]
  return key === undefined ? undefined : [key.toUpperCase()]
}

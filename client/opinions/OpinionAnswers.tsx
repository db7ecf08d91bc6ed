import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrozenSection } from '../../shared/report/state.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useCapacities } from '../report/useCapacities.ts'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import css from './OpinionAnswers.module.css'
import { type Offer, offersOn } from './offers.ts'
import { ReasonForm } from './ReasonForm.tsx'

/** What this person may do about a co-unit's opinion, or its silence: answer, consult, put it to the leaders, rule, close. */
export function OpinionAnswers({ section, unitId }: { section: FrozenSection; unitId: string }) {
  const { t } = useTranslation('signing')
  const { may } = useReport()
  const capacities = useCapacities(section.id)
  const names = useDirectory()
  const order = useOrder()
  const [chosen, setChosen] = useState<Offer['kind']>()
  const offers = offersOn(section, unitId, capacities, may)
  const open = offers.find(offer => offer.kind === chosen)
  const unit = names.unit(unitId).name
  const close = () => {
    order.forget()
    setChosen(undefined)
  }

  if (open !== undefined)
    return (
      <ReasonForm
        key={open.kind}
        legend={t(`answer.act.${open.kind}`)}
        options={open.choices.map(value => ({
          value,
          label: t(`answer.choice.${value}`),
          note: t(`answer.note.${value}`, { unit }),
        }))}
        means={t(`answer.means.${open.kind}`, { unit })}
        label={t(`answer.reason.${open.kind}`)}
        missing={t(`answer.missing.${open.kind}`)}
        confirm={t(`answer.confirm.${open.kind}`, { unit })}
        order={order}
        onGive={async (choice, text) => {
          if (await order.give(open.commandOf(choice, text), { postId: open.post.id })) close()
        }}
        onCancel={close}
      />
    )
  if (offers.length === 0) return null
  return (
    <div className={css.acts}>
      {offers.map(({ kind }, i) => (
        <Button key={kind} size="page" kind={i === 0 ? 'primary' : 'default'} onClick={() => setChosen(kind)}>
          {t(`answer.act.${kind}`)}
        </Button>
      ))}
    </div>
  )
}

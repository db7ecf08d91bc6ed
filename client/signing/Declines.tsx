import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openDeclines } from '../../shared/report/coUnits.ts'
import { type AssignedSection, type Decline, isAssigned } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { ReasonForm } from '../opinions/ReasonForm.tsx'
import { useCapacities } from '../report/useCapacities.ts'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { useSession } from '../session/useSession.ts'
import { useDates } from '../text/useDates.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'

/** Stands for words where only the right to act is asked for. */
const PROBE = '-'

/** Units that say that the section is not theirs, with what coordinator and deputy leader may do about it (WF-22). */
export function Declines({ section }: { section: SectionView }) {
  if (!isAssigned(section)) return null
  return openDeclines(section).map(declined => (
    <DeclineBanner key={declined.unitId} section={section} declined={declined} />
  ))
}

function DeclineBanner({ section, declined }: { section: SectionView & AssignedSection; declined: Decline }) {
  const { t } = useTranslation('signing')
  const { reportId, may, text } = useReport()
  const { posts } = useSession()
  const capacities = useCapacities(section.id)
  const names = useDirectory()
  const dates = useDates()
  const order = useOrder()
  const [form, setForm] = useState<'insist' | 'rule'>()
  const { unitId, by, reason, insisted, ruling } = declined
  const about = { sectionId: section.id, unitId }
  const insist = (words: string) => ({ type: 'assignment.insist', ...about, reason: words }) as const
  const rule = (kind: 'upheld' | 'released', words: string) =>
    ({ type: 'assignment.rule', ...about, ruling: kind, text: words }) as const
  const holder = (command: ReturnType<typeof insist> | ReturnType<typeof rule>) =>
    capacities.find(post => may(command, { postId: post.id }) === true)
  const insister = holder(insist(PROBE))
  const ruler = holder(rule('upheld', PROBE))
  const isCoordinator = posts.some(post => post.role === 'coordinator')
  const unit = names.unit(unitId).name
  const words = text(reason)
  const insistence = text(insisted?.reason)
  const close = () => {
    order.forget()
    setForm(undefined)
  }
  return (
    <Banner
      tone="warn"
      live="off"
      title={t(ruling === undefined ? 'decline.said' : 'decline.released', { unit })}
      action={
        form === undefined && (
          <>
            {isCoordinator && (
              <Button to={`${paths.board(reportId)}?section=${section.id}`}>{t('decline.reassign')}</Button>
            )}
            {insister && <Button onClick={() => setForm('insist')}>{t('decline.insist')}</Button>}
            {ruler && (
              <Button kind="primary" onClick={() => setForm('rule')}>
                {t('decline.rule')}
              </Button>
            )}
          </>
        )
      }
    >
      {words !== undefined && <p>{t('decline.reason', { reason: words })}</p>}
      <p>
        {names.signedAs(by)}　{dates.dayTime(by.at)}
      </p>
      {insistence !== undefined && insisted && (
        <p>{t('decline.insisted', { who: names.signedAs(insisted.by), reason: insistence })}</p>
      )}
      {form === 'insist' && insister && (
        <ReasonForm
          legend=""
          options={[]}
          means={t('decline.insistMeans')}
          label={t('decline.insistReason')}
          missing={t('decline.missing')}
          confirm={t('decline.insist')}
          order={order}
          onGive={async (_choice, said) => {
            if (await order.give(insist(said), { postId: insister.id })) close()
          }}
          onCancel={close}
        />
      )}
      {form === 'rule' && ruler && (
        <ReasonForm
          legend={t('decline.rule')}
          options={(['upheld', 'released'] as const).map(value => ({
            value,
            label: t(`decline.ruling.${value}`, { unit }),
          }))}
          means={t('decline.ruleMeans')}
          label={t('decline.ruleReason')}
          missing={t('decline.missing')}
          confirm={t('decline.ruleConfirm')}
          order={order}
          onGive={async (choice, said) => {
            if (choice !== undefined && (await order.give(rule(choice, said), { postId: ruler.id }))) close()
          }}
          onCancel={close}
        />
      )}
    </Banner>
  )
}

/** Lets the head of a unit say that a section is not the unit's own (WF-22). */
export function DeclineAct({ section }: { section: SectionView }) {
  const { t } = useTranslation('signing')
  const { may } = useReport()
  const capacities = useCapacities(section.id)
  const order = useOrder()
  const [writing, setWriting] = useState(false)
  const decline = (reason: string) => ({ type: 'assignment.decline', sectionId: section.id, reason }) as const
  const post = capacities.find(each => may(decline(PROBE), { postId: each.id }) === true)
  if (post === undefined) return null
  const close = () => {
    order.forget()
    setWriting(false)
  }
  if (!writing)
    return (
      <Button kind="link" onClick={() => setWriting(true)}>
        {t('decline.act')}
      </Button>
    )
  return (
    <ReasonForm
      legend=""
      options={[]}
      means={t('decline.means')}
      label={t('decline.whyNot')}
      missing={t('decline.missing')}
      confirm={t('decline.confirm')}
      order={order}
      onGive={async (_choice, said) => {
        if (await order.give(decline(said), { postId: post.id })) close()
      }}
      onCancel={close}
    />
  )
}

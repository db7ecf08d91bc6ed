import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Edit, isEntering, openEdit } from '../../shared/report/edits/edit.ts'
import type { FrozenSection } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { ReasonForm } from '../opinions/ReasonForm.tsx'
import { type Frozen, useFrozen } from '../paper/useFrozen.ts'
import { OrderError } from '../report/OrderError.tsx'
import { useCapacities } from '../report/useCapacities.ts'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Failed } from '../ui/Failed.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Tag } from '../ui/Tag.tsx'
import { EditChanges } from './EditChanges.tsx'
import css from './Edits.module.css'
import { EditUnits } from './EditUnits.tsx'
import { useEditMeaning } from './useEditMeaning.ts'
import './words.ts'

type Corrected = SectionView & FrozenSection

/** The correction that waits on an accepted section, for the heads who are asked (WF-20). */
export default function EditPanel({ section }: { section: Corrected }) {
  const edit = openEdit(section)
  return edit === undefined ? null : <OpenPanel section={section} edit={edit} />
}

function OpenPanel({ section, edit }: { section: Corrected; edit: Edit }) {
  const { t } = useTranslation('edits')
  const names = useDirectory()
  const dates = useDates()
  const { n, by, changes } = edit
  const frozen = useFrozen(section.id, { n: section.version, hash: section.hash }, null)
  const means = useEditMeaning(n)
  return (
    <Panel title={t('panel.title')} aside={<Tag>{t('panel.version', { n })}</Tag>}>
      <div className={css.edit}>
        <p>{t('panel.by', { who: names.signedAs(by), at: dates.dayTime(by.at), count: changes.length })}</p>
        <EditChanges edit={edit} frozen={frozen} />
        {frozen.status === 'failed' && <Failed error={frozen.error} onRetry={frozen.reload} />}
        {frozen.status === 'differs' && (
          <Banner tone="danger" live="assertive" title={t('panel.unread', { n })} />
        )}
        <div>
          <p className={css.quiet}>{t('panel.units')}</p>
          <EditUnits edit={edit} />
        </div>
        {isEntering(edit) ? (
          <p role="status">{t('panel.entering')}</p>
        ) : (
          <>
            {means.map(words => (
              <p key={words}>{words}</p>
            ))}
            <EditActs section={section} edit={edit} frozen={frozen} />
          </>
        )}
      </div>
    </Panel>
  )
}

interface EditActsProps {
  readonly section: Corrected
  readonly edit: Edit
  readonly frozen: Frozen
}

/** What this person may do with it: confirm or refuse as a head who is asked, withdraw as who proposes. */
function EditActs({ section, edit, frozen }: EditActsProps) {
  const { t } = useTranslation('edits')
  const { may, text } = useReport()
  const capacities = useCapacities(section.id)
  const order = useOrder()
  const [refusing, setRefusing] = useState(false)
  const named = { sectionId: section.id, editId: edit.id }
  const postFor = (type: 'edit.confirm' | 'edit.refuse' | 'edit.withdraw') =>
    capacities.find(post => may({ type, ...named }, { postId: post.id }) === true)
  const confirmer = postFor('edit.confirm')
  const refuser = postFor('edit.refuse')
  const withdrawer = postFor('edit.withdraw')
  if (confirmer === undefined && refuser === undefined && withdrawer === undefined) return null
  const close = () => {
    order.forget()
    setRefusing(false)
  }
  if (refusing && refuser !== undefined)
    return (
      <ReasonForm
        legend=""
        options={[]}
        means={t('panel.refuseMeans')}
        label={t('panel.refuseReason')}
        missing={t('panel.refuseMissing')}
        confirm={t('panel.refuseConfirm')}
        order={order}
        onGive={async (_choice, reason) => {
          if (await order.give({ type: 'edit.refuse', ...named, reason }, { postId: refuser.id })) close()
        }}
        onCancel={close}
      />
    )
  // Nothing is confirmed that is not before the reader: each change with its words, in the text that was signed.
  const isRead = edit.changes.every(each => text(each.before) !== undefined && text(each.after) !== undefined)
  const unread =
    frozen.status === 'loading'
      ? t('panel.reading')
      : frozen.status === 'ready' && isRead
        ? undefined
        : t('panel.unread', { n: edit.n })
  return (
    <>
      <OrderError failed={order.failed} />
      <div className={css.acts}>
        {withdrawer && (
          <Button
            size="page"
            busy={order.busy}
            onClick={() => void order.give({ type: 'edit.withdraw', ...named }, { postId: withdrawer.id })}
          >
            {t('panel.withdraw')}
          </Button>
        )}
        {refuser && (
          <Button size="page" kind="danger" busy={order.busy} onClick={() => setRefusing(true)}>
            {t('panel.refuse')}
          </Button>
        )}
        {confirmer && (
          <Button
            size="page"
            kind="primary"
            busy={order.busy}
            blocked={unread}
            onClick={() => void order.give({ type: 'edit.confirm', ...named }, { postId: confirmer.id })}
          >
            {t('panel.confirm')}
          </Button>
        )}
      </div>
    </>
  )
}

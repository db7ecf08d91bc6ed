import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssignedSection } from '../../shared/report/state.ts'
import { nameOf } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { versionOf } from '../paper/versionsOf.ts'
import { useReport } from '../report/useReport.ts'
import { useSession } from '../session/useSession.ts'
import { useDates } from '../text/useDates.ts'
import { Button } from '../ui/Button.tsx'
import { HashTag } from '../ui/HashTag.tsx'
import type { PassingAct, SigningAct } from './acts.ts'
import type { Done } from './outcome.ts'
import css from './Receipt.module.css'
import { TakeBack } from './TakeBack.tsx'
import { useParagraphList } from './useParagraphList.ts'
import { useTurnText } from './useTurnText.ts'

interface ReceiptProps {
  readonly done: Done
  readonly section: AssignedSection
  readonly ordinals: ReadonlyMap<string, number>
  /** Back to the text that was signed. */
  readonly onRead: () => void
}

const TASK_ACTS: Readonly<Record<string, PassingAct>> = {
  review: 'approve',
  countersign: 'agree',
  sign: 'sign',
}

const isPassing = (act: SigningAct): act is PassingAct =>
  act === 'approve' || act === 'agree' || act === 'sign'

/** What was just done, as the server recorded it: who, when, the hash; what comes next; where to go on. */
export function Receipt({ done, section, ordinals, onRead }: ReceiptProps) {
  const { t } = useTranslation('signing')
  const { reportId, view, tasks } = useReport()
  const { person } = useSession()
  const names = useDirectory()
  const dates = useDates()
  const list = useParagraphList(ordinals)
  const turn = useTurnText()(section)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const { act, n, hash, postId, onBehalfOf, at } = done
  const unit = names.unit(names.post(onBehalfOf ?? postId)?.unitId ?? '').name
  const opinion = versionOf(section, n)?.opinions.findLast(o => o.personId === person.id && o.at === at)
  const only = act === 'agree' ? list(opinion?.paragraphs ?? []) : ''
  const next = tasks.find(task => task.sectionId !== section.id && task.kind in TASK_ACTS)
  const nextSection = view.sections.find(each => each.id === next?.sectionId)
  const nextAct = next && TASK_ACTS[next.kind]
  return (
    <main className={css.receipt}>
      <div className={css.words}>
        <span className={css.mark}>
          <Check aria-hidden="true" size={28} strokeWidth={3} />
        </span>
        <h2 ref={heading} tabIndex={-1} className={css.title}>
          {t(`receipt.title.${act}`)}
        </h2>
        <p role="status">
          {only === ''
            ? t(`receipt.sentence.${act}`, { unit, n })
            : t('scope.agreed', { unit, n, list: only })}
          {act === 'change' || act === 'disagree'
            ? t('receipt.toLead', { unit: names.unit(section.leadUnitId).name })
            : turn === undefined
              ? t('receipt.nextNone')
              : t('receipt.next', { turn })}
        </p>
        <dl className={css.record}>
          <div>
            <dt>{t('receipt.who')}</dt>
            <dd>{names.signedAs({ personId: person.id, ...done })}</dd>
          </div>
          <div>
            <dt>{t('receipt.at')}</dt>
            <dd>
              <time dateTime={at}>{dates.moment(at)}</time>
            </dd>
          </div>
          <div>
            <dt>{t('receipt.hash')}</dt>
            <dd>
              <HashTag hash={hash} digits={16} />
            </dd>
          </div>
        </dl>
        {isPassing(act) && (
          <p className={css.note}>{only === '' ? t(`dialog.voids.${act}`) : t('scope.voids')}</p>
        )}
      </div>
      <div className={css.actions}>
        {nextSection !== undefined && nextAct !== undefined && (
          <Button wide size="sign" kind="primary" to={paths.signing(reportId, nextSection.id)}>
            {t('receipt.following', { act: t(`page.${nextAct}`), section: nameOf(view, nextSection) })}
          </Button>
        )}
        <Button wide size="sign" kind={nextSection === undefined ? 'primary' : 'default'} to={paths.desk}>
          {t('receipt.desk')}
        </Button>
        <TakeBack wide size="sign" section={section} onDone={onRead} />
        <Button wide size="sign" kind="link" onClick={onRead}>
          {t('receipt.read')}
        </Button>
      </div>
    </main>
  )
}

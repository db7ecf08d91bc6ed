import { GitCompareArrows, ShieldX, Undo2, UserCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type AssignedSection, isFrozen } from '../../shared/report/state.ts'
import type { Task } from '../../shared/report/tasks.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useSession } from '../session/useSession.ts'
import { useDates } from '../text/useDates.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import type { PassingAct, Standing } from './acts.ts'
import type { Freshness, Reading } from './reading.ts'
import { TakeBack } from './TakeBack.tsx'
import { useTurnText } from './useTurnText.ts'
import { Withdrawal } from './Withdrawal.tsx'

interface StatusBannerProps {
  readonly section: AssignedSection
  readonly reading: Reading
  readonly freshness: Freshness
  readonly standing: Standing
  /** The act for which the page was opened, if it was this person's turn then. */
  readonly came: PassingAct | undefined
  /** Whether the text was found not to be what its hash stands for. */
  readonly differs: boolean
  readonly onReadNext: (n: number) => void
}

/** Why there is nothing to sign here, or not any more: who did it, what took its place, whose turn it is. */
export function StatusBanner(props: StatusBannerProps) {
  const { section, reading, freshness, standing, differs, onReadNext } = props
  const { t } = useTranslation('signing')
  const { n } = reading
  if (differs)
    return (
      <Banner tone="danger" live="assertive" icon={<ShieldX {...iconProps} />} title={t('state.differs')}>
        <p>{t('state.differsText')}</p>
      </Banner>
    )
  if (freshness.kind === 'taken_back') return <TakenBack section={section} n={n} />
  if (freshness.kind === 'replaced') {
    const next = freshness.by.n
    if (freshness.by.editId !== undefined)
      return (
        <Banner
          tone="ok"
          title={t('state.corrected', { n, next })}
          action={<Button onClick={() => onReadNext(next)}>{t('state.staleAct', { next })}</Button>}
        >
          <p>{t('state.correctedText')}</p>
        </Banner>
      )
    return (
      <Banner
        tone="warn"
        live="assertive"
        icon={<GitCompareArrows {...iconProps} />}
        title={t('state.stale', { n, next })}
        action={<Button onClick={() => onReadNext(next)}>{t('state.staleAct', { next })}</Button>}
      >
        <p>{t('state.staleText', { n, next })}</p>
      </Banner>
    )
  }
  if (standing.turn !== undefined) return null
  if (standing.barred !== undefined)
    return standing.barred.code === 'WF-06' ? (
      <Banner tone="warn" title={t('state.onlyAuthor')}>
        <p>{t('state.onlyAuthorText')}</p>
      </Banner>
    ) : (
      <Banner tone="warn" title={t('state.twoHats')}>
        <p>{t('state.twoHatsText')}</p>
      </Banner>
    )
  return <Elsewhere {...props} />
}

function TakenBack({ section, n }: { section: AssignedSection; n: number }) {
  const { t } = useTranslation('signing')
  const { text } = useReport()
  const names = useDirectory()
  const last = section.lastReturn
  // A withdrawal leaves no return: then the last one is older than the version.
  const version = section.past.find(each => each.n === n)
  const isLater = last !== undefined && version !== undefined && last.by.at > version.frozenAt
  const reason = isLater ? text(last.reason) : undefined
  const cause = isLater ? last.cause : 'withdrawn'
  const who = last === undefined ? '' : names.signedAs(last.by)
  return (
    <Banner
      tone="warn"
      live="assertive"
      icon={<Undo2 {...iconProps} />}
      title={t(`state.back.${cause}`, { who })}
      action={<TakeBack section={section} />}
    >
      {reason !== undefined && <p>{t('state.backReason', { reason })}</p>}
      <p>{t('state.backText', { n })}</p>
    </Banner>
  )
}

const KINDS = { approve: 'approve', agree: 'countersign', sign: 'sign' } as const
const ACTS = { approve: 'approve', countersign: 'agree', sign: 'sign' } as const

/** Tasks about opinions, which are done where the opinions stand. */
const BELOW: ReadonlySet<Task['kind']> = new Set<Task['kind']>([
  'dispose',
  'revise',
  'consult',
  'rule',
  'close',
])

/** The version stands, but it is not this person's turn: who did it, or who has to act now. */
function Elsewhere({ section, reading: { n }, came }: StatusBannerProps) {
  const { t } = useTranslation('signing')
  const { t: desk } = useTranslation('desk')
  const { tasks } = useReport()
  const { person, posts } = useSession()
  const names = useDirectory()
  const dates = useDates()
  const turn = useTurnText()(section)
  if (!isFrozen(section)) return null
  const own = tasks.find(({ kind, sectionId }) => sectionId === section.id && BELOW.has(kind))
  if (own !== undefined)
    return (
      <Banner
        tone="info"
        live="off"
        title={t('state.yours', { act: desk(`kind.${own.kind}`) })}
        action={<TakeBack section={section} />}
      >
        <p>{t(own.kind === 'revise' ? 'state.yoursRevise' : 'state.yoursText')}</p>
      </Banner>
    )
  const units = posts.map(post => post.unitId)
  const { signatures } = section.current
  const valid = signatures.filter(s => s.void === null)
  const done =
    valid.findLast(s => s.personId === person.id) ??
    valid.findLast(s => came !== undefined && s.kind === KINDS[came] && units.includes(s.unitId))
  if (done !== undefined)
    return (
      <Banner
        tone="info"
        icon={<UserCheck {...iconProps} />}
        title={t('state.done', {
          who: done.personId === person.id ? t('state.you') : names.signedAs(done),
          at: dates.moment(done.at),
          did: t(`did.${ACTS[done.kind]}`, { n: done.carriedFrom ?? n }),
        })}
        action={<TakeBack section={section} />}
      >
        <p>{turn === undefined ? t('state.settledText') : t('state.now', { turn })}</p>
      </Banner>
    )
  if (section.state === 'review' && section.current.submittedBy.personId === person.id)
    return <Withdrawal section={section} />
  return turn === undefined ? (
    <Banner tone="ok" live="off" title={t('state.settled', { n })}>
      <p>{t('state.settledText')}</p>
    </Banner>
  ) : (
    <Banner tone="info" live="off" title={t('state.now', { turn })}>
      <p>{t('state.nowText')}</p>
    </Banner>
  )
}

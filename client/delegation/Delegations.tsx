import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DELEGABLE, type Delegation, isInForce } from '../../shared/people/delegation.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { lastMoment } from '../people/period.ts'
import { useReports } from '../report/ReportsProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Panel.tsx'
import css from './Delegations.module.css'
import { GrantDialog } from './GrantDialog.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'

type Asking = { readonly act: 'grant' } | { readonly act: 'revoke'; readonly delegation: Delegation }

/** For whom this person acts, and who acts for him (PO-02). Nothing where neither can be. */
export function Delegations() {
  const { t } = useTranslation('delegation')
  const { person, posts } = useSession()
  const names = useDirectory()
  const { directory } = names
  const dates = useDates()
  const now = useNow()
  const reports = useReports()
  const [asking, setAsking] = useState<Asking>()
  const close = () => setAsking(undefined)

  const [first, ...others] = posts.filter(post => DELEGABLE.includes(post.role))
  const isOwn = (postId: string) => posts.some(post => post.id === postId)
  const alive = directory.delegations.filter(
    d => d.revokedAt === undefined && Date.parse(d.to) > Date.parse(now),
  )
  const given = alive.filter(d => isOwn(d.fromPostId))
  const received = alive.filter(d => d.toPersonId === person.id && isInForce(d, directory, now))
  if (first === undefined && received.length === 0) return null

  const scopeOf = ({ scope: { reportId, sectionIds } }: Delegation) => {
    if (sectionIds !== undefined) return t('scope.sections', { count: sectionIds.length })
    if (reportId === undefined) return t('scope.all')
    const report = reports.status === 'ready' ? reports.data.find(each => each.id === reportId) : undefined
    return report?.title ?? t('scope.one')
  }
  const period = (d: Delegation) =>
    Date.parse(d.from) > Date.parse(now)
      ? t('period', { from: dates.fullDay(d.from), until: dates.fullDay(lastMoment(d.to)) })
      : t('until', { until: dates.fullDay(lastMoment(d.to)) })
  const holder = (d: Delegation) => {
    const post = names.post(d.fromPostId)
    return post === undefined ? '' : names.signedAs({ personId: post.personId, postId: post.id })
  }

  return (
    <Panel title={t('title')}>
      <ul className={css.list}>
        {received.map(d => (
          <li key={d.id}>
            <p>{t('received', { who: holder(d) })}</p>
            <small>{`${scopeOf(d)}，${period(d)}`}</small>
          </li>
        ))}
        {given.map(d => (
          <li key={d.id}>
            <p>{t('given', { who: names.person(d.toPersonId).name })}</p>
            <small>{`${scopeOf(d)}，${period(d)}`}</small>
            <Button kind="link" onClick={() => setAsking({ act: 'revoke', delegation: d })}>
              {t('revoke.act')}
            </Button>
          </li>
        ))}
      </ul>
      {first !== undefined && (
        <p className={css.grant}>
          <Button onClick={() => setAsking({ act: 'grant' })}>{t('grant.open')}</Button>
        </p>
      )}
      {asking?.act === 'grant' && first !== undefined && (
        <GrantDialog posts={[first, ...others]} onClose={close} />
      )}
      {asking?.act === 'revoke' && <RevokeDialog delegation={asking.delegation} onClose={close} />}
    </Panel>
  )
}

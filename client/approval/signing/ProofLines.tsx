import { ShieldCheck, ShieldX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Post } from '../../../shared/people/directory.ts'
import { isSubmitted } from '../../../shared/report/state.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useReport } from '../../report/useReport.ts'
import { useSession } from '../../session/useSession.ts'
import { HashTag } from '../../ui/HashTag.tsx'
import { iconProps } from '../../ui/icon.ts'
import css from './Signing.module.css'

/** The proof beside the button that signs: version, hash, whether it covers what the page lists, as whom and for whom. */
export function ProofLines({ post, covers }: { readonly post: Post; readonly covers: boolean | undefined }) {
  const { t } = useTranslation('approval')
  const { report } = useReport().view
  const { person, post: own } = useSession()
  const names = useDirectory()
  if (!isSubmitted(report)) return null
  return (
    <dl className={css.proof}>
      <div>
        <dt>{t('proof.object')}</dt>
        <dd>
          <span>{t('report')}</span>
          <span>{t('version', { n: report.n })}</span>
          <HashTag hash={report.hash} digits={12} />
          {covers === true && (
            <span className={css.good} role="status">
              <ShieldCheck {...iconProps} />
              {t('proof.matches')}
            </span>
          )}
          {covers === false && (
            <span className={css.bad} role="alert">
              <ShieldX {...iconProps} />
              {t('proof.differs')}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('proof.identity')}</dt>
        <dd>
          <b>{names.actingAs(person.id, own, post)}</b>
          <span>{t('proof.behalf', { unit: names.unit(post.unitId).name })}</span>
        </dd>
      </div>
    </dl>
  )
}

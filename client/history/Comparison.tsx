import { ShieldX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssignedSection, Version } from '../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { ConnectionBanner } from '../app/ConnectionBanner.tsx'
import { WorkBar } from '../app/WorkBar.tsx'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import type { InkedBlock } from '../paper/ink.ts'
import { Paper } from '../paper/Paper.tsx'
import { useCurrentChange } from '../paper/useCurrentChange.ts'
import { type FrozenVersion, useFrozen } from '../paper/useFrozen.ts'
import { useReport } from '../report/useReport.ts'
import { Banner } from '../ui/Banner.tsx'
import { Failed } from '../ui/Failed.tsx'
import { iconProps } from '../ui/icon.ts'
import { Loading } from '../ui/Loading.tsx'
import { PersonStack } from '../ui/PersonMark.tsx'
import { StateChip } from '../ui/StateChip.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { usePhone } from '../ui/usePhone.ts'
import css from './Comparison.module.css'
import { type Show, ShowBar } from './ShowBar.tsx'
import { SidePanel } from './SidePanel.tsx'
import { VersionPick } from './VersionPick.tsx'

interface ComparisonProps {
  readonly section: SectionView & AssignedSection
  /** Those that the person may read, oldest first. */
  readonly versions: readonly Version[]
  readonly version: Version
  /** With which it is compared; absent where it is read alone. */
  readonly before: Version | undefined
  /** Whether opinions and signatures may be read too. */
  readonly whole: boolean
  readonly back: string
}

/** One version against another, on paper, with what changed and whose signatures that affected beside it. */
export function Comparison({ section, versions, version, before, whole, back }: ComparisonProps) {
  const { t } = useTranslation('history')
  const { view } = useReport()
  const phone = usePhone()
  const name = nameOf(view, section)
  const read = useFrozen(section.id, version, before?.n ?? null)
  const frozen = read.status === 'ready' ? read : undefined
  const [show, setShow] = useState<Show>('compared')
  const change = useCurrentChange(frozen?.changes.length ?? 0, 0)
  useKeys([
    { keys: 'k', label: t('move.previous'), run: () => change.move(-1) },
    { keys: 'j', label: t('move.next'), run: () => change.move(1) },
  ])
  const pick = whole && (
    <VersionPick section={section} versions={versions} version={version} before={before} />
  )
  return (
    <div className={css.page}>
      <WorkBar
        back={back}
        backLabel={t('back')}
        title={t(before === undefined ? 'titleOne' : 'title', { section: name })}
        state={phone ? undefined : <StateChip state={section.state} />}
        actions={phone ? undefined : pick}
      />
      <ConnectionBanner />
      <main className={whole ? css.panes : css.pane}>
        <div className={css.left}>
          {phone && pick}
          {before !== undefined && frozen !== undefined && (
            <ShowBar frozen={frozen} show={show} onShow={setShow} onMove={change.move} />
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by keyboard. */}
          <section className={css.desktop} tabIndex={0} aria-label={t('paperPane')}>
            {!whole && <Banner tone="info" live="off" title={t('acceptedOnly', { n: version.n })} />}
            {read.status === 'loading' && <Loading rows={12} />}
            {read.status === 'failed' && <Failed error={read.error} onRetry={read.reload} />}
            {read.status === 'differs' && (
              <Banner tone="danger" icon={<ShieldX {...iconProps} />} title={t('differs.title')}>
                <p>{t('differs.text')}</p>
              </Banner>
            )}
            {frozen !== undefined && (
              <ComparedPaper
                section={section}
                frozen={frozen}
                label={
                  before === undefined
                    ? t('paper', { section: name, n: version.n })
                    : t('paperAgainst', { section: name, n: version.n, m: before.n })
                }
                show={before === undefined ? 'text' : show}
                current={change.current}
              />
            )}
          </section>
        </div>
        {whole && (
          <SidePanel
            section={section}
            versions={versions}
            version={version}
            before={before}
            frozen={frozen}
          />
        )}
      </main>
    </div>
  )
}

interface ComparedPaperProps {
  readonly section: SectionView
  readonly frozen: FrozenVersion
  readonly label: string
  readonly show: Show
  readonly current: number | undefined
}

/** The paper; beside what changed, the initials of who changed it. */
function ComparedPaper({ section, frozen, label, show, current }: ComparedPaperProps) {
  const names = useDirectory()
  const { content, blocks } = frozen
  const shown = useMemo(
    () => (show === 'changes' ? blocks.filter(block => block.op !== 'same') : blocks),
    [blocks, show],
  )
  const authors = (block: InkedBlock) =>
    block.op !== 'same' &&
    block.authors.length > 0 && <PersonStack max={2} people={block.authors.map(names.person)} />
  return (
    <Paper
      size="paper"
      label={label}
      heading={{ level: section.depth, number: section.number, title: content.title }}
      blocks={shown}
      show={show === 'text' ? 'text' : 'compared'}
      current={current}
      margin={show === 'text' ? undefined : authors}
    />
  )
}

import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { nameOf } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useReader } from '../app/useRights.ts'
import { useTitle } from '../app/useTitle.ts'
import { WorkBar } from '../app/WorkBar.tsx'
import { NotReadable } from '../paper/NotReadable.tsx'
import { useReport, useSection } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { emptyIconProps } from '../ui/icon.ts'
import { NotFound } from '../ui/NotFound.tsx'
import { StateChip } from '../ui/StateChip.tsx'
import { Comparison } from './Comparison.tsx'
import { choiceIn, choiceQuery } from './choice.ts'
import { readableOf } from './readable.ts'

/** A section's frozen versions: what changed from one to another, who changed it, who signed what. */
export default function HistoryPage() {
  const { t } = useTranslation('history')
  const { reportId, view } = useReport()
  const { sectionId = '' } = useParams()
  const [params] = useSearchParams()
  const section = useSection(sectionId)
  const reader = useReader()
  const name = section === undefined ? '' : nameOf(view, section)
  useTitle(name)
  if (section === undefined || !section.isLeaf) return <NotFound />

  const back = `${paths.board(reportId)}?section=${section.id}`
  const readable = readableOf(reader, section)
  if (readable.kind === 'none') return <NotReadable section={section} back={back} backLabel={t('back')} />

  const { versions } = readable
  const { n, against } = choiceIn(params, versions)
  const latest = versions.at(-1)
  const version = versions.find(each => each.n === n)
  const before = versions.find(each => each.n === against)
  if (latest !== undefined && version !== undefined)
    return (
      <Comparison
        key={section.id}
        section={readable.section}
        versions={versions}
        version={version}
        before={before}
        whole={readable.kind === 'all'}
        back={back}
      />
    )
  return (
    <>
      <WorkBar
        back={back}
        backLabel={t('back')}
        title={t('titleOne', { section: name })}
        state={<StateChip state={section.state} />}
      />
      <main>
        {latest === undefined ? (
          <Empty
            icon={<History {...emptyIconProps} />}
            title={t('empty.title')}
            actions={
              <Button kind="primary" to={back}>
                {t('empty.act')}
              </Button>
            }
          >
            {t('empty.text')}
          </Empty>
        ) : (
          <Empty
            icon={<History {...emptyIconProps} />}
            title={t('absent.title', { n })}
            actions={
              <Button
                kind="primary"
                to={`${paths.versions(reportId, section.id)}${choiceQuery({ n: latest.n, against: 0 })}`}
              >
                {t('absent.act', { n: latest.n })}
              </Button>
            }
          >
            {t('absent.text', { count: versions.length })}
          </Empty>
        )}
      </main>
    </>
  )
}

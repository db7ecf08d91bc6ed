import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAssigned, isFrozen } from '../../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../../shared/report/view.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { failureOf } from '../../report/refusal.ts'
import { useReport } from '../../report/useReport.ts'
import type { Failure } from '../../server/failures.ts'
import { useErrorText } from '../../server/useErrorText.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import css from './Assign.module.css'
import { AssignFields } from './AssignFields.tsx'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { type AssignForm, commandFor, errorsOf, formFor, refusedOf } from './form.ts'
import { useBatch } from './useBatch.ts'

interface AssignDrawerProps {
  readonly sections: readonly SectionView[]
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** Gives one leaf, or several at once, to a lead unit and its co-units until a due time (WF-01). */
export function AssignDrawer({ sections, onClose, onDone }: AssignDrawerProps) {
  const { t } = useTranslation('board')
  const { may, version } = useReport()
  const names = useDirectory()
  const batch = useBatch()
  const [form, setForm] = useState(() => formFor(sections))
  const [opened] = useState(version)
  const [pressed, setPressed] = useState(false)
  const count = sections.length
  const several = count > 1
  const errors = errorsOf(form, sections)
  const refused = errors.length === 0 ? refusedOf(form, sections, may) : []
  const going = sections.filter(
    ({ id }) => !batch.done.has(id) && !refused.some(({ section }) => section.id === id),
  )

  const go = async () => {
    setPressed(true)
    if (errors.length > 0 || going.length === 0) return
    const failures = await batch.run(going.map(section => commandFor(form, section, several)))
    if (failures + refused.length > 0) return
    const unit = names.unit(form.leadUnitId).name
    onDone(t('assign.done', { count, unit }))
  }

  const failedTitle = !several
    ? t('assign.failedOne')
    : t(batch.done.size === 0 ? 'assign.failedAll' : 'assign.failed', { count: batch.failed.size })
  const { title, act } = useWords(form, sections, going.length)

  return (
    <Dialog
      open
      place="side"
      title={title}
      {...(!batch.running && { onClose })}
      footer={
        <>
          <Button size="page" onClick={onClose}>
            {t('assign.back')}
          </Button>
          <Button
            size="page"
            kind="primary"
            busy={batch.running}
            blocked={pressed && going.length === 0 ? t('assign.noneLeft') : undefined}
            onClick={go}
          >
            {batch.running ? t('assign.progress', { done: batch.settled, all: batch.total }) : act}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {several && <Names sections={sections} />}
        {!batch.running && (
          <ChangedMeanwhile sections={sections.filter(({ id }) => !batch.done.has(id))} since={opened} />
        )}
        <AssignFields
          form={form}
          sections={sections}
          errors={pressed ? errors : []}
          onChange={(change: Partial<AssignForm>) => setForm(before => ({ ...before, ...change }))}
        />
        <Failures
          title={several ? t('assign.refused', { count: refused.length }) : t('assign.refusedOne')}
          failures={refused.map(({ section, rejection }) => ({ section, failure: failureOf(rejection) }))}
        />
        {!batch.running && (
          <Failures
            title={failedTitle}
            failures={sections.flatMap(section => {
              const failure = batch.failed.get(section.id)
              return failure === undefined ? [] : [{ section, failure }]
            })}
          />
        )}
      </div>
    </Dialog>
  )
}

/** Title and button: what assigning means for this section, or for how many. */
function useWords(form: AssignForm, sections: readonly SectionView[], going: number) {
  const { t } = useTranslation('board')
  const { view } = useReport()
  const names = useDirectory()
  const [only] = sections
  if (sections.length > 1 || only === undefined)
    return {
      title: t('assign.titleSeveral', { count: sections.length }),
      act: t('assign.act', { count: going }),
    }
  const section = nameOf(view, only)
  if (!isAssigned(only)) return { title: t('assign.title', { section }), act: t('assign.actOne') }
  if (isFrozen(only)) return { title: t('assign.titleFrozen', { section }), act: t('assign.actChange') }
  const moves = form.leadUnitId !== only.leadUnitId
  const unit = names.unit(form.leadUnitId).name
  return {
    title: t('assign.titleDrafting', { section }),
    act: moves ? t('assign.actReassign', { unit }) : t('assign.actChange'),
  }
}

/** What is being assigned, where it is more than the title can say. */
function Names({ sections }: { sections: readonly SectionView[] }) {
  const { view } = useReport()
  return (
    <ul className={css.names}>
      {sections.map(section => (
        <li key={section.id}>{nameOf(view, section)}</li>
      ))}
    </ul>
  )
}

interface FailuresProps {
  readonly title: string
  readonly failures: readonly { readonly section: SectionView; readonly failure: Failure }[]
}

/** The sections that could not be assigned, each with its reason. */
function Failures({ title, failures }: FailuresProps) {
  const { view } = useReport()
  const say = useErrorText()
  if (failures.length === 0) return null
  return (
    <Banner tone="danger" live="assertive" title={title}>
      <ul>
        {failures.map(({ section, failure }) => {
          const words = say(failure)
          return (
            <li key={section.id}>
              {nameOf(view, section)}：{words.title}
              {words.text}
            </li>
          )
        })}
      </ul>
    </Banner>
  )
}

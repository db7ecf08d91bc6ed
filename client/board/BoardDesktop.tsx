import { Bell, ListTree, UserPlus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { leavesOf } from '../../shared/report/outline.ts'
import { isAssigned } from '../../shared/report/state.ts'
import { nameOf, type SectionView } from '../../shared/report/view.ts'
import { OutlineEditor } from '../outline/OutlineEditor.tsx'
import type { OutlineStart } from '../outline/useArranging.ts'
import { OrderError } from '../report/OrderError.tsx'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { emptyIconProps, iconProps } from '../ui/icon.ts'
import type { BoardAct } from './acts.ts'
import { BoardHead } from './BoardHead.tsx'
import { BoardOverlay } from './BoardOverlay.tsx'
import css from './BoardPage.module.css'
import { ChoiceBar } from './ChoiceBar.tsx'
import { EmptyBoard } from './EmptyBoard.tsx'
import { Online } from './Online.tsx'
import type { Overlay } from './overlay.ts'
import { isSigned, rowsOf } from './rows.ts'
import { SectionTable } from './SectionTable.tsx'
import { UnitMatrix } from './UnitMatrix.tsx'
import { useChoice } from './useChoice.ts'
import { useFolding } from './useFolding.ts'
import { useLate } from './useLate.ts'
import { useMine } from './useMine.ts'

/** The board at full width: head, outline with states, units and people at the right. */
export function BoardDesktop() {
  const { t } = useTranslation('board')
  const { view } = useReport()
  const [params] = useSearchParams()
  const asked = params.get('section')
  const order = useOrder()
  const { folded, fold } = useFolding()
  const choice = useChoice()
  const mineOnly = useMine()
  const [mine, setMine] = useState(false)
  const [reached, setReached] = useState<string>()
  const [arranging, setArranging] = useState<OutlineStart>()
  const [overlay, setOverlay] = useState<Overlay>()
  const [done, setDone] = useState<string>()

  // A link to a section on this very page reaches its row too.
  useEffect(() => {
    if (asked !== null) setReached(asked)
  }, [asked])

  const late = useLate()
  const rows = useMemo(
    () => rowsOf(view.sections, { folded, only: mine ? mineOnly : undefined }),
    [view.sections, folded, mine, mineOnly],
  )

  const waiting = view.sections.some(section => isAssigned(section) && !isSigned(section))

  const { give, forget } = order
  /** What became of the act before goes when another begins. */
  const begin = useCallback(() => {
    forget()
    setDone(undefined)
  }, [forget])
  const show = (shown: Overlay) => {
    begin()
    setOverlay(shown)
  }
  const choose = () => {
    begin()
    choice.begin()
  }
  /** All that have no unit yet stand chosen: the head has just said how many they are. */
  const chooseUnassigned = () => {
    begin()
    choice.set(
      leavesOf(view.sections)
        .filter(section => section.state === 'unassigned')
        .map(section => section.id),
    )
  }
  const close = () => setOverlay(undefined)
  const finish = (words: string) => {
    close()
    choice.end()
    forget()
    setDone(words)
  }

  const act = useCallback(
    async (section: SectionView, what: BoardAct) => {
      const sectionId = section.id
      begin()
      switch (what) {
        case 'accept':
          if (await give({ type: 'section.accept', sectionId }))
            setDone(t('accepted', { section: nameOf(view, section) }))
          return
        case 'sendBack':
        case 'reopen':
        case 'recall':
          return setOverlay({ kind: 'void', act: what, sectionId })
        case 'assign':
        case 'reassign':
        case 'extend':
          return setOverlay({ kind: 'assign', sectionIds: [sectionId] })
        case 'escalate':
          return setOverlay({ kind: 'escalate', sectionId })
        case 'remove':
          return setOverlay({ kind: 'remove', sectionId })
        case 'rename':
        case 'addAfter':
        case 'addBelow':
        case 'move':
          return setArranging({ sectionId, act: what })
      }
    },
    [give, begin, view, t],
  )

  if (view.sections.length === 0 && arranging === undefined)
    return <EmptyBoard onStart={() => setArranging({ act: 'addLast' })} />

  return (
    <>
      <BoardHead
        late={late}
        mine={mine}
        quiet={arranging !== undefined || choice.chosen !== undefined}
        onMine={() => setMine(!mine)}
        tools={
          arranging === undefined && (
            <>
              <Button
                icon={<ListTree {...iconProps} />}
                onClick={() => {
                  choice.end()
                  begin()
                  setArranging({ sectionId: reached, act: 'move' })
                }}
              >
                {t('arrange')}
              </Button>
              <Button
                icon={<UserPlus {...iconProps} />}
                aria-pressed={choice.chosen !== undefined}
                onClick={choose}
              >
                {t('assignSeveral')}
              </Button>
              {late.length === 0 && waiting && (
                <Button icon={<Bell {...iconProps} />} onClick={() => show({ kind: 'remind' })}>
                  {t('remind.openNone')}
                </Button>
              )}
            </>
          )
        }
        onAssign={chooseUnassigned}
        onRemind={() => show({ kind: 'remind' })}
        onCompile={() => show({ kind: 'compile' })}
      />
      <div className={css.messages}>
        {done !== undefined && <Banner tone="ok" title={done} />}
        <OrderError failed={order.failed} />
      </div>
      <div className={css.board}>
        {arranging !== undefined ? (
          <OutlineEditor start={arranging} onDone={() => setArranging(undefined)} />
        ) : rows.length === 0 ? (
          <Empty
            icon={<ListTree {...emptyIconProps} />}
            title={t('noneMine.title')}
            actions={<Button onClick={() => setMine(false)}>{t('showAll')}</Button>}
          >
            {t('noneMine.text')}
          </Empty>
        ) : (
          <SectionTable
            rows={rows}
            current={reached}
            chosen={choice.chosen}
            onReach={setReached}
            onFold={fold}
            onChoose={choice.toggle}
            onAct={act}
          />
        )}
        <aside className={css.side}>
          <UnitMatrix late={late} />
          <Online />
        </aside>
      </div>
      {choice.chosen && (
        <ChoiceBar
          choice={choice}
          onAssign={sectionIds => show({ kind: 'assign', sectionIds })}
          onRedate={sectionIds => show({ kind: 'redate', sectionIds })}
        />
      )}
      {overlay && <BoardOverlay overlay={overlay} onClose={close} onDone={finish} />}
    </>
  )
}

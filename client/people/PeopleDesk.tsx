import { Building2, FileUp, SearchX, UserPlus } from 'lucide-react'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleListing } from '../../shared/people/directory.ts'
import { paths } from '../app/paths.ts'
import { useNow } from '../text/useNow.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { emptyIconProps, iconProps } from '../ui/icon.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import type { PeopleAct } from './act.ts'
import { IdentitiesButton } from './IdentitiesButton.tsx'
import css from './People.module.css'
import { PeopleDialog } from './PeopleDialog.tsx'
import { PersonRow } from './PersonRow.tsx'
import { headcount, narrowed, rosterOf } from './roster.ts'
import { UnitCard } from './UnitCard.tsx'
import { UnitIndex } from './UnitIndex.tsx'

interface PeopleDeskProps {
  readonly listing: PeopleListing
  /** Reads the listing again. */
  readonly reload: () => void
}

/** The administrator's page: people by unit, and what may be done with each. */
export function PeopleDesk({ listing, reload }: PeopleDeskProps) {
  const { t } = useTranslation('people')
  const { t: ui } = useTranslation('ui')
  const unitName = (unitId: string) => listing.units.find(unit => unit.id === unitId)?.name ?? unitId
  const now = useNow()
  const [search, setSearch] = useState('')
  const [act, setAct] = useState<PeopleAct>()
  const [done, setDone] = useState<string>()
  const sought = useDeferredValue(search)

  const roster = useMemo(() => rosterOf(listing, now), [listing, now])
  const shown = useMemo(() => narrowed(roster, sought, role => ui(`role.${role}`)), [roster, sought, ui])
  const begin = (next: PeopleAct) => {
    setDone(undefined)
    setAct(next)
  }
  const isEmpty = shown.units.length + shown.gone.length + shown.unplaced.length + shown.disabled.length === 0

  return (
    <div className={css.page}>
      <PageHead
        title={t('title', { units: roster.units.length, people: headcount(roster) })}
        windowTitle={t('name')}
        actions={
          <>
            <SearchField label={t('search')} hint={t('searchHint')} value={search} onChange={setSearch} />
            <Button size="page" icon={<FileUp {...iconProps} />} to={paths.roster}>
              {t('importRoster')}
            </Button>
            <IdentitiesButton listing={listing} />
            <Button
              size="page"
              icon={<Building2 {...iconProps} />}
              onClick={() => begin({ kind: 'addUnit' })}
            >
              {t('addUnit')}
            </Button>
            <Button
              size="page"
              kind="primary"
              icon={<UserPlus {...iconProps} />}
              onClick={() => begin({ kind: 'addPerson' })}
            >
              {t('addPerson')}
            </Button>
          </>
        }
      />
      <div className={css.columns}>
        <UnitIndex units={shown.units} />
        <div className={css.cards}>
          <div role="status">{done !== undefined && <Banner tone="ok" live="off" title={done} />}</div>
          {listing.units.length === 0 && (
            <Empty
              icon={<Building2 {...emptyIconProps} />}
              title={t('empty.title')}
              actions={<Button onClick={() => begin({ kind: 'addUnit' })}>{t('addUnit')}</Button>}
            >
              {t('empty.text')}
            </Empty>
          )}
          {sought !== '' && isEmpty && (
            <Empty
              icon={<SearchX {...emptyIconProps} />}
              title={t('noneFound', { search: sought })}
              actions={<Button onClick={() => setSearch('')}>{t('clearSearch')}</Button>}
            >
              {t('noneFoundText')}
            </Empty>
          )}
          {shown.units.map(({ unit, members }) => (
            <UnitCard
              key={unit.id}
              unit={unit}
              members={members}
              onRename={() => begin({ kind: 'renameUnit', unit })}
              onAct={begin}
            />
          ))}
          {shown.unplaced.length > 0 && (
            <Others title={t('unplaced.title')} note={t('unplaced.note')}>
              {shown.unplaced.map(person => (
                <PersonRow key={person.id} member={{ person, posts: [] }} onAct={begin} />
              ))}
            </Others>
          )}
          {shown.gone.length > 0 && (
            <Others title={t('gone.title')} note={t('gone.note')}>
              {shown.gone.map(({ id, name, succeeded }) => (
                <li key={id} className={css.gone}>
                  {t('gone.row', { unit: name, successor: unitName(succeeded?.unitId ?? '') })}
                </li>
              ))}
            </Others>
          )}
          {shown.disabled.length > 0 && (
            <Others title={t('disabled.title')} note={t('disabled.note')}>
              {shown.disabled.map(person => (
                <PersonRow key={person.id} member={{ person, posts: [] }} />
              ))}
            </Others>
          )}
        </div>
      </div>
      <PeopleDialog
        listing={listing}
        act={act}
        onAct={setAct}
        onClose={() => setAct(undefined)}
        onChanged={words => {
          setDone(words)
          reload()
        }}
      />
    </div>
  )
}

interface OthersProps {
  readonly title: string
  readonly note: string
  readonly children: ReactNode
}

/** People who stand in no unit. */
const Others = ({ title, note, children }: OthersProps) => (
  <section className={css.card} aria-label={title}>
    <header className={css.head}>
      <h2>{title}</h2>
      <small>{note}</small>
    </header>
    <ul>{children}</ul>
  </section>
)

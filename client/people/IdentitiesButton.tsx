import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleListing } from '../../shared/people/directory.ts'
import { useAct } from '../security/useAct.ts'
import { api } from '../server/api.ts'
import { useMeta } from '../server/useMeta.ts'
import { useResource } from '../server/useResource.ts'
import { useDates } from '../text/useDates.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FormDialog } from './FormDialog.tsx'

/** Who is who at the identity provider, as `GET /api/people/identities` lists it. */
interface LinkedIdentity {
  readonly personId: string
  readonly subject: string
  readonly linkedAt: string
  readonly by: 'admin' | 'name'
}

interface IdentitiesProps {
  readonly listing: PeopleListing
}

/** Opens the dialog that links persons with their identities; nothing where there is no provider (ID-14). */
export function IdentitiesButton({ listing }: IdentitiesProps) {
  const { t } = useTranslation('security')
  const meta = useMeta()
  const [open, setOpen] = useState(false)
  if (meta.status !== 'ready' || meta.data.provider !== true) return null
  return (
    <>
      <Button size="page" icon={<Link2 {...iconProps} />} onClick={() => setOpen(true)}>
        {t('identities.open')}
      </Button>
      {open && <IdentitiesDialog listing={listing} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Links one person at a time; it stays open, since there are many at the beginning. */
function IdentitiesDialog({ listing, onClose }: IdentitiesProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('security')
  const dates = useDates()
  const identities = useResource<readonly LinkedIdentity[]>('/api/people/identities')
  const { busy, failure, run } = useAct()
  const [personId, setPersonId] = useState('')
  const [subject, setSubject] = useState('')
  const [tried, setTried] = useState(false)
  const [said, setSaid] = useState<string>()

  const persons = listing.persons.filter(person => !person.disabled)
  const name = persons.find(person => person.id === personId)?.name ?? ''
  const present =
    identities.status === 'ready' ? identities.data.find(each => each.personId === personId) : undefined
  const changed = (words: string) => {
    setSaid(words)
    setSubject('')
    setTried(false)
    if (identities.status !== 'loading') identities.reload()
  }

  const submit = async () => {
    setTried(true)
    setSaid(undefined)
    const wanted = subject.trim()
    if (personId === '' || wanted === '') return
    const done = await run(async confirmed => {
      await confirmed(() => api.post('/api/people/identities', { personId, subject: wanted }))
    })
    if (done) changed(t('identities.done', { name }))
  }
  const unlink = async () => {
    setSaid(undefined)
    const done = await run(async confirmed => {
      await confirmed(() => api.delete(`/api/people/identities/${encodeURIComponent(personId)}`))
    })
    if (done) changed(t('identities.undone', { name }))
  }

  return (
    <FormDialog
      title={t('identities.title')}
      act={t('identities.act')}
      busy={busy}
      failure={failure ?? (identities.status === 'failed' ? identities.error : undefined)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('identities.means')}</p>
      <SelectField
        data-autofocus
        required
        label={t('identities.person')}
        placeholder={t('identities.choose')}
        options={persons.map(person => ({
          value: person.id,
          label: person.login === undefined ? person.name : `${person.name} ${person.login}`,
        }))}
        error={tried && personId === '' ? t('identities.choose') : undefined}
        value={personId}
        onChange={next => {
          setPersonId(next)
          setSaid(undefined)
        }}
      />
      {personId !== '' && identities.status === 'ready' && (
        <p>
          {present === undefined
            ? t('identities.none')
            : t(`identities.linked.${present.by}`, {
                subject: present.subject,
                at: dates.fullDay(present.linkedAt),
              })}{' '}
          {present !== undefined && (
            <Button kind="link" busy={busy} onClick={() => void unlink()}>
              {t('identities.unlink')}
            </Button>
          )}
        </p>
      )}
      <TextField
        required
        label={t('identities.subject')}
        error={tried && subject.trim() === '' ? t('identities.need') : undefined}
        maxLength={255}
        autoComplete="off"
        spellCheck={false}
        value={subject}
        onChange={setSubject}
      />
      {said && <Banner tone="ok" title={said} />}
    </FormDialog>
  )
}

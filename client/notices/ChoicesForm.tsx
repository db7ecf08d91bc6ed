import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  CHANNELS,
  type Channel,
  type Choices,
  type ChoicesView,
  EMAIL,
  WHEN,
  type When,
} from '../../shared/notices/choices.ts'
import { NOTICE_GROUPS } from '../../shared/notices/notice.ts'
import { api } from '../server/api.ts'
import { useSubmit } from '../signin/useSubmit.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import css from './ChoicesPage.module.css'
import { TestMessage } from './TestMessage.tsx'

interface ChoicesFormProps {
  readonly stored: ChoicesView
  readonly onStored: () => void
}

/** The address, and for each group of notices and each way: at once, in the digest, or not at all. */
export function ChoicesForm({ stored, onStored }: ChoicesFormProps) {
  const { t } = useTranslation('notices')
  const [email, setEmail] = useState(stored.email ?? '')
  const [whens, setWhens] = useState<Pick<Choices, Channel>>({ mail: stored.mail, robot: stored.robot })
  const [saved, setSaved] = useState(false)
  const given = { ...whens, ...(email.trim() === '' ? {} : { email: email.trim() }) }
  const isEmail = email.trim() === '' || EMAIL.test(email.trim())
  const { tried, busy, failure, onSubmit } = useSubmit(isEmail, async () => {
    setSaved(false)
    await api.post('/api/me/notices/choices', given)
    setSaved(true)
    onStored()
  })
  const choose = (channel: Channel, group: (typeof NOTICE_GROUPS)[number], when: string) => {
    setSaved(false)
    setWhens(all => ({ ...all, [channel]: { ...all[channel], [group]: when as When } }))
  }
  const options = WHEN.map(when => ({ value: when, label: t(`choices.when.${when}`) }))
  return (
    <form className={css.form} onSubmit={onSubmit} noValidate>
      {!stored.channels.mail && <Banner tone="info" live="off" title={t('choices.noMail')} />}
      {!stored.channels.robot && <Banner tone="info" live="off" title={t('choices.noRobot')} />}
      <TextField
        type="email"
        label={t('choices.email')}
        hint={t('choices.emailHint')}
        autoComplete="email"
        value={email}
        onChange={value => {
          setSaved(false)
          setEmail(value)
        }}
        error={tried && !isEmail ? t('choices.emailWrong') : undefined}
      />
      {NOTICE_GROUPS.map(group => (
        <section key={group} className={css.group}>
          <h2>{t(`choices.group.${group}`)}</h2>
          <p>{t(`choices.groupNote.${group}`)}</p>
          <div className={css.ways}>
            {CHANNELS.map(channel => (
              <SelectField
                key={channel}
                label={t(`choices.channel.${channel}`)}
                aria-label={t('choices.named', {
                  group: t(`choices.group.${group}`),
                  channel: t(`choices.channel.${channel}`),
                })}
                value={whens[channel][group]}
                onChange={when => choose(channel, group, when)}
                options={options}
              />
            ))}
          </div>
        </section>
      ))}
      <p className={css.note}>{t('choices.robotNote')}</p>
      {failure && <ErrorBanner error={failure} />}
      {saved && <Banner tone="ok" title={t('choices.saved')} />}
      <div className={css.acts}>
        <Button kind="primary" size="page" type="submit" busy={busy}>
          {t('choices.save')}
        </Button>
      </div>
      {CHANNELS.filter(channel => stored.channels[channel]).map(channel => (
        <TestMessage key={channel} channel={channel} hasAddress={stored.email !== undefined} />
      ))}
    </form>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './copyText.ts'
import css from './HashTag.module.css'
import { shortHash } from './hash.ts'
import text from './text.module.css'

interface HashTagProps {
  readonly hash: string
  /** 8 in lists, 12 in bars, 16 where one signs. */
  readonly digits?: 8 | 12 | 16
}

/** A 校验码: the first digits; pressing it copies the whole. */
export function HashTag({ hash, digits = 8 }: HashTagProps) {
  const { t } = useTranslation('ui')
  const [copied, setCopied] = useState(false)
  const short = shortHash(hash, digits)
  return (
    <button
      type="button"
      className={css.hash}
      title={hash}
      aria-label={`${t('hash.label', { hash: short })}，${t('hash.copy')}`}
      onClick={async () => setCopied(await copyText(hash))}
      onBlur={() => setCopied(false)}
    >
      {short}
      <span role="status" className={text.visuallyHidden}>
        {copied && t('hash.copied')}
      </span>
    </button>
  )
}

import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import english from 'antd/es/locale/en_US'
import chinese from 'antd/es/locale/zh_CN'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useLanguage } from '../text/catalogue.ts'
import type { Language } from '../text/language.ts'
import { antTheme, readToken } from './antTokens.ts'

const LOCALES: Readonly<Record<Language, Locale>> = { 'zh-CN': chinese, en: english }

/**
 * antd's theme from our tokens, for pages that need its tables, trees and pickers. It costs some 35 kB before the first
 * component, so the frame and the signing page do without.
 */
export function AntTheme({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  const theme = useMemo(() => antTheme(readToken), [])
  return (
    <ConfigProvider
      componentSize="small"
      locale={LOCALES[language]}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  )
}

import type { ThemeConfig } from 'antd'

/** The value of a token of tokens.css, e.g. `--brand`. */
export const readToken = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** antd's theme: colours and measures from tokens.css, so that they are written once. */
export function antTheme(token: (name: string) => string): ThemeConfig {
  const px = (name: string) => Number.parseFloat(token(name))
  return {
    // The page's own `cssVar` would repeat the tokens; one set of variables is enough.
    token: {
      colorPrimary: token('--brand'),
      colorLink: token('--brand'),
      colorError: token('--danger'),
      colorWarning: token('--warn'),
      colorSuccess: token('--ok'),
      colorText: token('--ink-1'),
      colorTextSecondary: token('--ink-2'),
      colorTextTertiary: token('--ink-3'),
      colorTextPlaceholder: token('--ink-3'),
      colorBorder: token('--line-2'),
      colorBorderSecondary: token('--line-1'),
      colorBgContainer: token('--surface'),
      colorBgLayout: token('--canvas'),
      colorBgElevated: token('--surface'),
      boxShadowSecondary: token('--sh-pop'),
      fontFamily: token('--font-ui'),
      fontSize: 14,
      controlHeight: px('--control-page'),
      controlHeightSM: px('--control'),
      borderRadius: px('--r2'),
      borderRadiusSM: px('--r1'),
      borderRadiusLG: px('--r3'),
      wireframe: false,
    },
    components: {
      Button: { defaultShadow: 'none', primaryShadow: 'none', dangerShadow: 'none' },
      Input: { colorBorder: token('--line-3') },
      InputNumber: { colorBorder: token('--line-3') },
      Select: { colorBorder: token('--line-3') },
      DatePicker: { colorBorder: token('--line-3') },
      Table: {
        headerBg: token('--surface'),
        headerColor: token('--ink-3'),
        rowHoverBg: token('--hover'),
        rowSelectedBg: token('--selected'),
        cellFontSizeSM: 13,
      },
      Tree: { nodeSelectedBg: token('--selected'), nodeHoverBg: token('--hover') },
    },
  }
}

// Puts a scheme on the page: CSS variables on the root element for our own styles, and the same
// tokens into Ant Design for its components.
import { App as AntdApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useInsertionEffect, useSyncExternalStore, type ReactNode } from 'react'
import { antdTheme } from './antd'
import { useSchemeChoice, type SchemeChoice } from './choice'
import type { Scheme } from './tokens'
import { cssVariables } from './variables'
import './base.css'

const NIGHT = '(prefers-color-scheme: dark)'

function followSystem(changed: () => void): () => void {
  const query = matchMedia(NIGHT)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** The scheme that a choice means at this moment. */
export function useScheme(choice: SchemeChoice): Scheme {
  const night = useSyncExternalStore(followSystem, () => matchMedia(NIGHT).matches)
  if (choice !== 'system') return choice
  return night ? 'dark' : 'light'
}

/** Sets the variables on `root`; a test or a print page may pass an element of its own. */
export function applyScheme(scheme: Scheme, root: HTMLElement = document.documentElement): void {
  for (const [name, value] of Object.entries(cssVariables(scheme)))
    root.style.setProperty(name, value)
  root.dataset.scheme = scheme
  root.style.colorScheme = scheme
}

/** Wraps the whole page. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const scheme = useScheme(useSchemeChoice((state) => state.choice))
  // Before any layout effect: a page that measures text must find its fonts set.
  useInsertionEffect(() => applyScheme(scheme), [scheme])
  return (
    <ConfigProvider
      locale={zhCN}
      theme={antdTheme(scheme)}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  )
}

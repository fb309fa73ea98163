// The books of a shift, side by side: what was written down, roll calls, the daily 零报告, leaders who are away.
import { KeyButton } from '../ui'
import { go, type Route } from '../route'
import styles from './log-places.module.css'

const BOOKS = [
  { route: { kind: 'log', shiftId: null }, label: '值班记录', keyName: 'Alt+4' },
  { route: { kind: 'rollCalls' }, label: '点名抽查', keyName: 'Alt+Q' },
  { route: { kind: 'nilReport' }, label: '零报告', keyName: 'Alt+W' },
  { route: { kind: 'trips' }, label: '外出报备', keyName: 'Alt+C' },
  { route: { kind: 'digests' }, label: '值班要情', keyName: 'Alt+E' },
] as const satisfies readonly {
  readonly route: Route
  readonly label: string
  readonly keyName: string
}[]

export function LogPlaces({
  current,
}: {
  readonly current: (typeof BOOKS)[number]['route']['kind']
}) {
  return (
    <nav aria-label="值班记录、点名抽查、零报告、外出报备、值班要情" className={styles.books}>
      {BOOKS.map(({ route, label, keyName }) => (
        <span
          key={label}
          className={styles.book}
          aria-current={route.kind === current ? 'page' : undefined}
        >
          <KeyButton
            kind="quiet"
            size="small"
            keyName={keyName}
            // The place at the left answers to Alt+4 itself.
            keyShownOnly={route.kind === 'log'}
            onPress={() => go(route)}
          >
            {label}
          </KeyButton>
        </span>
      ))}
    </nav>
  )
}

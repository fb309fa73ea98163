// Turns the tokens into CSS variables: `--late-soft`, `--space-4`, `--type-body`, …
import { colours, fonts, frame, layers, motion, radius, space, type, type Scheme } from './tokens'

const kebab = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()

const group = (
  prefix: string,
  table: Readonly<Record<string, string | number>>,
  unit = '',
): [string, string][] =>
  Object.entries(table).map(([name, value]) => [`--${prefix}${kebab(name)}`, `${value}${unit}`])

/** Every variable of one scheme, as name and value. */
export function cssVariables(scheme: Scheme): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...group('', colours[scheme]),
    ...group('space-', space, 'px'),
    ...group('type-', type),
    ...group('font-', fonts),
    ...group('radius-', radius, 'px'),
    ...group('frame-', frame, 'px'),
    ...group('layer-', layers),
    ...group('motion-', motion, 'ms'),
  ])
}

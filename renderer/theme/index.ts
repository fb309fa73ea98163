export { Themed, applyScheme, useScheme } from './apply'
export { SCHEME_CHOICES, useSchemeChoice, type SchemeChoice } from './choice'
export type { Scheme } from './tokens'

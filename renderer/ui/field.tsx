// One field of a form: its number and name at the left as on the blank form, the control, and below
// it a hint or what is wrong. Every control inside is named by the label.
import { createContext, useContext, useId, type ReactNode } from 'react'
import { circled } from '../../shared/vocabulary'
import { cx } from './cx'
import styles from './field.module.css'

interface FieldIds {
  readonly id: string
  readonly describedBy: string
  readonly invalid: boolean
}
const Ids = createContext<FieldIds | null>(null)

export interface FieldProps {
  /** 1 to 20, written ①. */
  readonly number?: number
  readonly label: string
  /** Small under the label: 事发 / 接报, 建议 一般 Ⅳ. */
  readonly sub?: ReactNode
  readonly hint?: ReactNode
  /** Amber: allowed, but look. */
  readonly warning?: ReactNode
  /** Red: refused, with the reason. */
  readonly error?: ReactNode
  readonly required?: boolean
  readonly layout?: 'beside' | 'above'
  readonly children: ReactNode
}

export function Field(props: FieldProps) {
  const { label, sub, hint, warning, error, required = false, layout = 'beside' } = props
  const id = useId()
  const describedBy = `${id}-note`
  const invalid = error !== undefined && error !== null && error !== ''
  return (
    <div role="group" aria-labelledby={labelIdOf(id)} className={cx(styles.field, styles[layout])}>
      <div className={styles.side}>
        <label id={labelIdOf(id)} htmlFor={id} className={styles.label}>
          {props.number !== undefined && (
            <span className={styles.number}>{circled(props.number)} </span>
          )}
          {label}
          {required && (
            <span className={styles.required} title="必填">
              *<span className="only-heard">必填</span>
            </span>
          )}
        </label>
        {sub !== undefined && <div className={styles.sub}>{sub}</div>}
      </div>
      <div className={styles.control}>
        <Ids value={{ id, describedBy, invalid }}>{props.children}</Ids>
        <div id={describedBy} className={styles.notes} aria-live="polite">
          {invalid && <p className={styles.error}>{error}</p>}
          {warning !== undefined && <p className={styles.warning}>{warning}</p>}
          {hint !== undefined && !invalid && <p className={styles.hint}>{hint}</p>}
        </div>
      </div>
    </div>
  )
}

/** The id of a field's words, for a control that no `<label for>` can name. */
export const labelIdOf = (id: string | undefined): string | undefined =>
  id === undefined ? undefined : `${id}-label`

export interface ControlIds {
  readonly id?: string
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly status?: 'error'
}

/**
 * What ties a control to the Field around it. A control with a `label` of its own (the second in a
 * row) is named by that instead. It is marked as the Field is, unless it is told to be `faulty` or
 * not. For use in controls.tsx and the like, inside the Field.
 */
export function useFieldIds(label?: string, faulty?: boolean): ControlIds {
  const ids = useContext(Ids)
  const status =
    (faulty ?? ids?.invalid) === true ? ({ status: 'error', 'aria-invalid': true } as const) : {}
  if (label !== undefined) return { 'aria-label': label, ...status }
  return ids === null ? {} : { id: ids.id, 'aria-describedby': ids.describedBy, ...status }
}

/** Controls side by side in one field: sharing the width, or `fit` each as wide as it needs. */
export function FieldRow({
  children,
  fit = false,
}: {
  readonly children: ReactNode
  readonly fit?: boolean
}) {
  return <div className={fit ? styles.fit : styles.row}>{children}</div>
}

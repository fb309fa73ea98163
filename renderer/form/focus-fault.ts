// After a refusal the focus goes to the field that it is about: typing goes on just there.
import { useEffect, type RefObject } from 'react'

/**
 * Looks for the marked control whenever one of `answers` is another, and there is one.
 * @param answers counts of attempts, and not faults: one that is mended moves nobody
 */
export function useFocusOnFault(
  form: RefObject<HTMLElement | null>,
  ...answers: readonly unknown[]
): void {
  useEffect(() => {
    if (answers.some(Boolean))
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, answers)
}

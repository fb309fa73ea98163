// Ctrl+V anywhere on a page that waits for a table.
import { useEffect, useRef } from 'react'

/** In a field what is pasted is meant for the field. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="file"]), textarea, [contenteditable="true"]') !== null

export function useCopied(take: (data: DataTransfer) => void): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isField(event.target)) return
      event.preventDefault()
      latest.current(event.clipboardData)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [])
}

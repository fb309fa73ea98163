// A screen is fetched when it is first gone to, or before that, in a quiet moment. React's own `lazy` would hold
// it back for up to 300 ms once it has shown something in its place; a duty officer does not wait for that.
import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { Opening } from './opening'

export interface Screen<Props> {
  (props: Props): ReactNode
  /** Rejects when it cannot be had. */
  readonly fetch: () => Promise<unknown>
}

/** One that cannot be fetched fails as one that cannot be drawn: the page says so, with the way on. */
export function screen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Screen<Props> {
  let here: ComponentType<Props> | null = null
  let coming: Promise<ComponentType<Props>> | null = null
  const fetch = () =>
    (coming ??= load().then((found) => {
      here = found
      return found
    }))

  function Shown(props: Props): ReactNode {
    const [Found, setFound] = useState(() => here)
    const [fault, setFault] = useState<Error | null>(null)
    useEffect(() => {
      if (Found === null) void fetch().then((found) => setFound(() => found), setFault)
    }, [Found])
    if (fault !== null) throw fault
    return Found === null ? <Opening /> : <Found {...props} />
  }
  return Object.assign(Shown, { fetch })
}

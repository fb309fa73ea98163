// Which files an event names: each must lie in the store for as long as the record is kept. Reads any
// line of a journal, a damaged one and one of a later version among them.

interface Named {
  readonly type: string
  readonly data: unknown
}

interface Page {
  readonly document?: { readonly attachments?: readonly { readonly sha256?: unknown }[] } | null
}

interface Data {
  readonly sha256?: unknown
  readonly print?: { readonly sha256?: unknown } | null
  readonly sent?: Page | null
  readonly via?: unknown
  readonly digest?: unknown
  readonly reports?: readonly Page[]
}

const picturesOf = (page: Page | null | undefined): unknown[] =>
  (page?.document?.attachments ?? []).map(({ sha256 }) => sha256)

function namesIn(type: string, data: Data): unknown[] {
  switch (type) {
    case 'attachmentAdded':
      return [data.sha256, data.print?.sha256]
    case 'reportDelivered':
      return picturesOf(data.sent)
    // What came on paper as codes brought no pictures with it.
    case 'packetReceived':
      return data.via === 'packet' ? [data.digest, ...(data.reports ?? []).flatMap(picturesOf)] : []
    default:
      return []
  }
}

/** SHA-256 of each. */
export const filesNamedBy = ({ type, data }: Named): string[] =>
  namesIn(type, data as Data).filter(
    (name): name is string => typeof name === 'string' && /^[0-9a-f]{64}$/.test(name),
  )

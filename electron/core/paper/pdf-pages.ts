// How many pages a PDF has, as its writer (Skia, in every Chromium) says at the root of its page tree.

const TREE = /\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g

/** Null for what says nothing that can be read. The root counts the pages of all its branches. */
export function pdfPages(pdf: Uint8Array): number | null {
  const counts = [...Buffer.from(pdf).toString('latin1').matchAll(TREE)].map(([, count]) =>
    Number(count),
  )
  return counts.length === 0 ? null : Math.max(...counts)
}

/** A cover is looked at, then printed: the document behind it is counted once. */
export function createPageCount(printed: (html: string) => Promise<Uint8Array | null>) {
  let last: { readonly html: string; readonly pages: number | null } | null = null
  return async (html: string): Promise<number | null> => {
    if (last?.html === html) return last.pages
    const pdf = await printed(html)
    const pages = pdf === null ? null : pdfPages(pdf)
    if (pages !== null) last = { html, pages }
    return pages
  }
}

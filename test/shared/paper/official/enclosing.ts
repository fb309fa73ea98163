// A report with pictures and codes, for its pages: what the file store and the code makers would give.
import { makePaper } from '../../../../shared/paper/make'
import type { MadePaper } from '../../../../shared/paper/record'
import { sha256, type TestDesk } from '../../../support/builders'

interface Enclosed {
  readonly name: string
  readonly caption?: string
  readonly width?: number
  readonly height?: number
}

/** All black: whatever is seen of it can be measured. */
const picture = ({ width = 2000, height = 1500 }: Enclosed): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}"/></svg>`)}`

/** Of so many modules: unless given, so many that it takes as much room as a code may. */
const aCode = (modules: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}"><rect x="2" y="2" width="${modules - 4}" height="${modules - 4}"/></svg>`
export const someCodes = (count: number, modules = 100): string[] =>
  Array.from({ length: count }, () => aCode(modules))

/** Attaches pictures to the report in hand; what the store gives for them. */
export function enclose(desk: TestDesk, enclosed: readonly Enclosed[]): Record<string, string> {
  const images: Record<string, string> = {}
  for (const one of enclosed) {
    const copy = desk.keeps(`print ${one.name}`)
    desk.tell({
      type: 'addAttachment',
      owner: { kind: 'report', incidentId: desk.id, reportId: desk.report().id },
      sha256: desk.keeps(one.name),
      name: one.name,
      caption: one.caption ?? '',
      print: { sha256: copy, width: one.width ?? 2000, height: one.height ?? 1500 },
    })
    images[sha256(`print ${one.name}`)] = picture(one)
  }
  return images
}

export function reportShowing(
  desk: TestDesk,
  images: Readonly<Record<string, string>>,
  codes: readonly string[] = [],
): MadePaper {
  const paper = { kind: 'report', incidentId: desk.id, reportId: desk.report().id } as const
  const made = makePaper(desk.state, paper, {
    now: desk.now,
    head: { seq: 12, hash: 'ab'.repeat(32) },
    images,
    codes,
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

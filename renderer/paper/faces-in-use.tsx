// Which faces this machine prints with. A browser says of any name that it is fine; only a face that
// loads from the machine is there.
import { useEffect, useState } from 'react'
import { FACE_USES, facesOf, OFFICIAL_FACES, type Face } from '../../shared/paper/faces'
import styles from './paper.module.css'

type Found = Readonly<Partial<Record<Face, string>>>

/** `local` wants the name of a font and not of its family: often the same, else with its weight. */
const sourcesOf = (name: string): string =>
  ['', ' Regular', '-Regular', ' Light'].map((weight) => `local("${name}${weight}")`).join(', ')

const isThere = (name: string): Promise<boolean> =>
  new FontFace('probe', sourcesOf(name)).load().then(
    () => true,
    () => false,
  )

async function firstThere(names: readonly string[]): Promise<string | undefined> {
  for (const name of names) if (await isThere(name)) return name
  return undefined
}

async function look(): Promise<Found> {
  const faces = Object.keys(FACE_USES) as Face[]
  const found = await Promise.all(
    faces.map(async (face) => [face, await firstThere(facesOf(face))] as const),
  )
  return Object.fromEntries(found.filter(([, name]) => name !== undefined))
}

/** Fonts are not installed while the desk is open: one look is enough. */
let looking: Promise<Found> | null = null
const facesHere = (): Promise<Found> =>
  (looking ??= 'FontFace' in globalThis ? look() : Promise.resolve({}))

/** The faces in a sentence, and whether they are those of the standard. */
export function sayFaces(
  found: Found,
): { readonly text: string; readonly missing: boolean } | null {
  const faces = (Object.keys(FACE_USES) as Face[]).filter((face) => found[face] !== undefined)
  if (faces.length === 0) return null
  const missing = faces.filter((face) => !OFFICIAL_FACES[face].includes(found[face]!))
  const text = faces.map((face) => `${FACE_USES[face]} ${found[face]}`).join(' · ')
  return { text: `字体：${text}`, missing: missing.length > 0 }
}

export function FacesInUse() {
  const [found, setFound] = useState<Found>({})
  useEffect(() => {
    let there = true
    void facesHere().then((faces) => there && setFound(faces))
    return () => {
      there = false
    }
  }, [])
  const said = sayFaces(found)
  if (said === null) return null
  return (
    <p
      className={styles.faces}
      title={
        said.missing
          ? '装上方正小标宋、仿宋_GB2312、楷体_GB2312、黑体后，重新打开即按公文字体打印'
          : undefined
      }
    >
      {said.text}
      {said.missing && '（本机缺公文字体，以相近字体代替）'}
    </p>
  )
}

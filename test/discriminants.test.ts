// One word tells the kinds of a union apart, so that nobody guesses among nine: `kind`; `type` for
// commands and events, `ok` for results.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const FOLDERS = ['shared', 'electron', 'renderer']
const WORDS = ['kind', 'type', 'ok']

const isWord = (type: ts.TypeNode | undefined): boolean =>
  type !== undefined &&
  ((ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) ||
    (ts.isUnionTypeNode(type) && type.types.every(isWord)))

/** The fields of one member that hold a word or one of several. */
const wordsOf = (member: ts.TypeLiteralNode): string[] =>
  member.members
    .filter(ts.isPropertySignature)
    .filter(({ type }) => isWord(type))
    .map(({ name }) => name.getText())

/** What the members of each union in a source have in common, where it is none of the three. */
function foreignTags(text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isUnionTypeNode(node)) {
      const members = node.types.filter(ts.isTypeLiteralNode)
      const common = members
        .map(wordsOf)
        .reduce(
          (all, words) => all.filter((word) => words.includes(word)),
          members.map(wordsOf)[0] ?? [],
        )
      if (members.length > 1 && !common.some((word) => WORDS.includes(word))) found.push(...common)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.tsx', text, ts.ScriptTarget.Latest, true))
  return found
}

it('every union says `kind`, `type` or `ok`', () => {
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  )
  expect(sources.length).toBeGreaterThan(500)
  const found = sources.flatMap((path) =>
    foreignTags(readFileSync(join(ROOT, path), 'utf8')).map((tag) => `${path}: ${tag}`),
  )
  expect(found).toEqual([])
})

it.each([
  [`type A = { at: 'a' } | { at: 'b'; n: 1 }`, ['at']],
  [`type A = { kind: 'a'; at: 'x' } | { kind: 'b' | 'c'; at: 'y' }`, []],
  [`type A = { n: 1 } | { at: 'b' } | null`, []],
])('%j is seen for what it is', (text, tags) => {
  expect(foreignTags(text)).toEqual(tags)
})

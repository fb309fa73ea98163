// npm run measure: what the house is like, in figures, by the TypeScript compiler's own eyes. Product sources alone:
// .ts and .tsx of shared, electron and renderer; tests are counted for their share.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import ts from 'typescript'

/** It stands in dist/node when it runs. */
const ROOT = resolve(import.meta.dirname, '..', '..')
const LONG_LINE = 120
const LONG_FUNCTION = 100
const DEEP = 3

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

const parse = (path: string) => {
  const text = readFileSync(path, 'utf8')
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0
const spread = (values: readonly number[]): string =>
  `${at(values, 0.5)} / ${at(values, 0.9)} / ${Math.max(0, ...values)}`
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const tenth = (value: number): number => Math.round(value * 10) / 10

const NESTS = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.SwitchStatement,
  ts.SyntaxKind.TryStatement,
])

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined

const isNamed = (node: ts.Node): boolean =>
  isFunction(node) &&
  (ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isVariableDeclaration(node.parent) ||
    ts.isPropertyAssignment(node.parent))

/** How deep control flow nests inside a function, not counting functions within. */
function depth(node: ts.Node): number {
  let most = 0
  ts.forEachChild(node, (child) => {
    if (isFunction(child)) return
    const elseIf =
      ts.isIfStatement(child) &&
      ts.isIfStatement(child.parent) &&
      child.parent.elseStatement === child
    most = Math.max(most, depth(child) + (NESTS.has(child.kind) && !elseIf ? 1 : 0))
  })
  return most
}

function measure({ text, tree }: ReturnType<typeof parse>) {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const functions: number[] = []
  const found = { deep: 0, any: 0, as: 0, bang: 0, imports: 0 }
  const visit = (node: ts.Node): void => {
    if (isNamed(node)) {
      const from = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line
      functions.push(tree.getLineAndCharacterOfPosition(node.getEnd()).line - from + 1)
      if (depth(node) >= DEEP) found.deep += 1
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.any += 1
    if (ts.isAsExpression(node) && node.type.getText(tree) !== 'const') found.as += 1
    if (ts.isNonNullExpression(node)) found.bang += 1
    if (ts.isImportDeclaration(node)) found.imports += 1
    ts.forEachChild(node, visit)
  }
  visit(tree)
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.JSX, text)
  let tokens = 0
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) tokens += 1
  const comments = lines.filter((line) => /^\s*(\/\/|\/\*|\*)/.test(line)).length
  const blank = lines.filter((line) => line.trim() === '').length
  return {
    ...found,
    tokens,
    comments,
    functions,
    lines: lines.length,
    code: lines.length - comments - blank,
    long: lines.filter((line) => line.length > LONG_LINE).length,
    suppressed: (text.match(/@ts-(ignore|expect-error|nocheck)|eslint-disable/g) ?? []).length,
  }
}

const sources = ['shared', 'electron', 'renderer'].flatMap(sourcesIn).map(parse)
const measured = sources.map(measure)
const tests = sourcesIn('test').map(parse).map(measure)
const functions = measured.flatMap((file) => file.functions)
const lines = sum(measured.map((file) => file.lines))
const code = sum(measured.map((file) => file.code))
const total = (key: 'deep' | 'any' | 'as' | 'bang' | 'long' | 'suppressed' | 'comments'): number =>
  sum(measured.map((file) => file[key]))
const perThousand = (count: number): number => tenth((count / lines) * 1000)
const longest = measured.reduce(
  (most, file, index) => (file.lines > measured[most]!.lines ? index : most),
  0,
)

const rows: readonly (readonly [string, string | number])[] = [
  ['files / lines', `${sources.length} / ${lines}`],
  ['file lines p50 / p90 / max', spread(measured.map((file) => file.lines))],
  ['longest file', relative(ROOT, sources[longest]!.path)],
  ['function lines p50 / p90 / max', spread(functions)],
  [
    `functions over ${LONG_FUNCTION} lines`,
    `${functions.filter((n) => n > LONG_FUNCTION).length} of ${functions.length}`,
  ],
  [`nesting ${DEEP} or deeper (functions)`, total('deep')],
  [
    'tokens a file p50',
    at(
      measured.map((file) => file.tokens),
      0.5,
    ),
  ],
  ['tokens a code line', tenth(sum(measured.map((file) => file.tokens)) / code)],
  [`lines over ${LONG_LINE} chars, per 1,000`, perThousand(total('long'))],
  ['comment lines', `${tenth((total('comments') / lines) * 100)} %`],
  ['test : code lines', tenth((sum(tests.map((file) => file.code)) / code) * 10) / 10],
  ['`any`', total('any')],
  ['`as` per 1,000 (not const)', perThousand(total('as'))],
  ['non-null `!` per 1,000', perThousand(total('bang'))],
  ['suppressions', total('suppressed')],
  ['imports a file p50 / p90 / max', spread(measured.map((file) => file.imports))],
]
for (const [name, figure] of rows) process.stdout.write(`${name.padEnd(38)} ${figure}\n`)

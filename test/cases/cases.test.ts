// Every kept file with its right value.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Case } from './table/case'
import { IN_A_BROWSER, OTHERS } from './table/others'
import { PHONE_BOOKS } from './table/phone-books'
import { ROSTERS } from './table/rosters'

const ALL = [...ROSTERS, ...PHONE_BOOKS, ...OTHERS]

const look = ({ file, right, check }: Case) => it(`${file}: ${right}`, check)

describe('a roster as units have it', () => ROSTERS.forEach(look))
describe('a phone book as units have it', () => PHONE_BOOKS.forEach(look))
describe('any other file as it comes in', () => OTHERS.forEach(look))

describe('the list of cases', () => {
  const prefix = (file: string): string => /^[a-z-]+-\d+/.exec(file)?.[0] ?? file
  const files = readdirSync(import.meta.dirname)
    .filter((file) => !file.endsWith('.ts') && file !== 'table')
    .map(prefix)

  it('names every kept file, and each once', () =>
    expect([...ALL.map(({ file }) => file), ...Object.keys(IN_A_BROWSER)].sort()).toEqual(
      files.sort(),
    ))

  it.todo(`is to be looked at in a browser: ${Object.values(IN_A_BROWSER).join('; ')}`)
})

// Finds chapters by words. Every word must occur somewhere in the chapter; a word in the title
// counts most.
import { plainText, searchWords } from '../../shared/search'
import { wordsOf, type Chapter } from './content'

export interface Hit {
  readonly chapter: Chapter
  /** The line that holds the first word, for the list; empty when only the title does. */
  readonly line: string
}

function hit(chapter: Chapter, words: readonly string[]): Hit | null {
  const lines = [chapter.summary, ...chapter.blocks.flatMap((block) => wordsOf(block).split('\n'))]
  const all = plainText([chapter.title, ...lines].join('\n'))
  if (!words.every((word) => all.includes(word))) return null
  return {
    chapter,
    line: lines.find((line) => words.some((word) => plainText(line).includes(word))) ?? '',
  }
}

/** All chapters in order for an empty query; else those that fit, titles first. */
export function searchManual(chapters: readonly Chapter[], query: string): readonly Hit[] {
  const words = searchWords(query)
  if (words.length === 0) return chapters.map((chapter) => ({ chapter, line: '' }))
  const hits = chapters.map((chapter) => hit(chapter, words)).filter((found) => found !== null)
  const inTitle = (found: Hit) =>
    words.some((word) => plainText(found.chapter.title).includes(word))
  return [...hits.filter(inTitle), ...hits.filter((found) => !inTitle(found))]
}

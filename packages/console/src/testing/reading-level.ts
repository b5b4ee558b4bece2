/**
 * How hard a text is to read: the grade of Flesch and Kincaid, which is the years of school that a reader needs. It is
 * reckoned from how long sentences are and how many syllables words have.
 */

/** Groups of vowels, but for an `e` that is not spoken at the end. */
export const syllablesIn = (word: string): number => {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(/(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

export const wordsIn = (sentence: string): ReadonlyArray<string> =>
  sentence.split(/[\s–—/]+/).filter(word => /[a-z]/i.test(word))

/** A point in a number or before a small letter ends none. */
export const sentencesIn = (text: string): ReadonlyArray<string> =>
  text
    .split(/(?<=[.?!])\s+(?=[A-Z0-9“])/)
    .map(sentence => sentence.trim())
    .filter(sentence => wordsIn(sentence).length > 0)

export const gradeOf = (sentences: ReadonlyArray<string>): number => {
  const words = sentences.flatMap(wordsIn)
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  if (words.length === 0) return 0
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'"
}
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,;:?!)])/g, '')
    .trim()

/** What a page says in whole sentences of our own: not what people said, nor what stands in cells and headings. */
export const proseOf = (html: string): ReadonlyArray<string> => {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const own = main
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, '')
    .replaceAll(/<span class="said">[\s\S]*?<\/span>/g, '')
    .replaceAll(/<p class="rated__comment">[\s\S]*?<\/p>/g, '')
    .replaceAll(/<table[\s\S]*?<\/table>/g, '')
  return [
    ...own.matchAll(/<(p|li|figcaption|div class="nhsuk-hint"[^>]*)\b[^>]*>([\s\S]*?)<\/(?:p|li|figcaption|div)>/g)
  ]
    .flatMap(([, , inside = '']) => sentencesIn(plain(inside)))
    .filter(sentence => /[.?!]$/.test(sentence) && wordsIn(sentence).length >= 4)
}

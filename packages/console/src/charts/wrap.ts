/** Breaks a text into lines for a chart, which cannot do so by itself. */

const broken = (words: ReadonlyArray<string>, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ''
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/**
 * At most so many lines of so many letters; what is left out shows as an ellipsis.
 * @example
 * ```ts
 * expect(wrap('The whole community meets every day', 14, 2)).toEqual(['The whole', 'community…'])
 * ```
 */
export const wrap = (text: string, width: number, most: number): ReadonlyArray<string> => {
  const lines = broken(text.split(/\s+/), width)
  if (lines.length <= most) return lines
  const last = lines[most - 1] ?? ''
  const kept = last.length + 1 > width ? last.replace(/\s+\S*$/, '') : last
  return [...lines.slice(0, most - 1), `${kept.replace(/[.,;:]$/, '')}…`]
}

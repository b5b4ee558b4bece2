/** Comments on the parts of a report as one text, and apart again. */
export interface CommentOnPart {
  readonly part: string
  readonly words: string
}
const headOf = (part: string): string => `[${part}]`

/** Each part under its name, in the order in which they are given. */
export const commentsTogether = (comments: ReadonlyArray<CommentOnPart>): string =>
  comments.map(({ part, words }) => `${headOf(part)}\n${words}`).join('\n\n')

interface Begun {
  readonly part: string
  readonly lines: ReadonlyArray<string>
}
/** Whatever stands under no name of a part is said of the rest, so that nothing of it is lost. */
export const commentsApart = (
  parts: ReadonlyArray<string>,
  rest: string,
  text: string
): ReadonlyArray<CommentOnPart> => {
  const begun = text.split('\n').reduce<ReadonlyArray<Begun>>(
    (all, line) => {
      const part = parts.find(one => headOf(one) === line)
      if (part !== undefined) return [...all, { part, lines: [] }]
      const [last = { part: rest, lines: [] }, before] = [all.at(-1), all.slice(0, -1)]
      return [...before, { ...last, lines: [...last.lines, line] }]
    },
    [{ part: rest, lines: [] }]
  )
  return parts.flatMap(part => {
    const words = begun
      .filter(one => one.part === part)
      .map(({ lines }) => lines.join('\n').trim())
      .filter(one => one !== '')
      .join('\n\n')
    return words === '' ? [] : [{ part, words }]
  })
}

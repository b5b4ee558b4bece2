/** What the text of metadata, a JSON object, says of the event before, where that can be told without parsing it. */

// Without the quotation mark before it: text is looked through for the first letter, and metadata are full of those marks.
const word = 'previous":'
const [quote, comma, brace] = ['"', ',', '{'].map(sign => sign.charCodeAt(0))

/**
 * Whether that leaf stands behind the word, in base64url; `null` of the first event of a stream. Only where the word stands
 * once, and no brace but the last behind it: then it is no key of an object within, nor is another.
 */
export const isPlainLink = (metadata: string, link: string | null): boolean => {
  const at = metadata.indexOf(word)
  if (at < 0 || !isKeyAt(metadata, at) || metadata.includes(word, at + 1)) return false
  const from = at + word.length
  if (metadata.indexOf('}', from) !== metadata.length - 1) return false
  return link === null ? metadata.startsWith('null', from) : isQuoted(metadata, from, link)
}
/** Not only the end of one, nor of a text that has a quotation mark in it. */
const isKeyAt = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 2)
  return text.charCodeAt(at - 1) === quote && (before === comma || before === brace)
}
/** No text is made for it: every event of a long history is looked at so. */
const isQuoted = (text: string, from: number, what: string): boolean =>
  text.charCodeAt(from) === quote &&
  text.startsWith(what, from + 1) &&
  text.charCodeAt(from + 1 + what.length) === quote

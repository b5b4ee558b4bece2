/**
 * Whether one note is another with as many signatures or more: the same text, and every line of a signature that the other has.
 * @example
 * ```ts
 * expect(addsSignatures('text\n\n— a AAAA\n— b BBBB\n', 'text\n\n— a AAAA\n')).toBe(true)
 * expect(addsSignatures('text\n\n— b BBBB\n', 'text\n\n— a AAAA\n')).toBe(false)
 * expect(addsSignatures('other\n\n— a AAAA\n', 'text\n\n— a AAAA\n')).toBe(false)
 * ```
 */
export const addsSignatures = (note: string, to: string): boolean => {
  const [now, before] = [parted(note), parted(to)]
  return now.text === before.text && before.lines.every(line => now.lines.includes(line))
}

const parted = (note: string): { readonly text: string; readonly lines: ReadonlyArray<string> } => {
  const end = note.lastIndexOf('\n\n')
  return end < 0 ? { text: note, lines: [] } : { text: note.slice(0, end), lines: note.slice(end + 2).split('\n') }
}

/** The name of a file without the folders before it, nor anything in it that a reader could not see or a system would take for more. */

const longest = 100
const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu
const ofSystems = /["*/:<>?\\|]/g

/**
 * @example
 * ```ts
 * expect(fileNameOf('C:\\fakepath\\..\\Minutes\u202e March.pdf')).toBe('Minutes March.pdf')
 * expect(fileNameOf('../../etc/passwd')).toBe('passwd')
 * ```
 */
export const fileNameOf = (given: string): string => {
  const name = (given.split(/[/\\]/).at(-1) ?? '').replaceAll(unseen, '').replaceAll(ofSystems, '').trim()
  const ending = /\.[^.]{1,8}$/.exec(name)?.[0] ?? ''
  return name.length <= longest ? name : `${name.slice(0, longest - ending.length)}${ending}`
}

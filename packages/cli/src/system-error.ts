/** What the operating system says in a code, in plain words. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'this user has no permission',
  EADDRINUSE: 'another program uses this port',
  EADDRNOTAVAIL: 'this machine has no such address',
  EDQUOT: "this user's share of the disk is full",
  EEXIST: 'there is something else under this name',
  EFBIG: 'the file would be larger than is allowed',
  EIO: 'the disk does not answer as it should',
  EISDIR: 'this is a folder, and a file is needed',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'this process has too many files open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'this machine has too many files open',
  ENOENT: 'there is nothing of this name',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  EPERM: 'this user has no permission',
  ERR_INVALID_ARG_VALUE: 'no file can be called so',
  EROFS: 'this can only be read, not written'
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** In one clause what went wrong, without the call and the path that a raw error shows. */
export const reasonOf = (error: unknown): string => {
  const meaning = meanings[codeOf(error) ?? '']
  if (meaning !== undefined) return meaning
  return error instanceof Error ? error.message : 'something unexpected went wrong'
}
export const isCode = (error: unknown, code: string): boolean => codeOf(error) === code
